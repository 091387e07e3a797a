export { ServiceThoughtsPage } from './service-thoughts-page.tsx';
export { ThoughtsListPage } from './thoughts-list-page.tsx';
