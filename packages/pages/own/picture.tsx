/** What the pictures of Easy Read show, by the names of their files. */
export type PictureName =
  | 'agreed'
  | 'calendar'
  | 'eye'
  | 'form'
  | 'happy'
  | 'heart'
  | 'idea'
  | 'info'
  | 'lock'
  | 'no'
  | 'note'
  | 'person'
  | 'phone'
  | 'question'
  | 'sad'
  | 'stop'
  | 'support'
  | 'talk'
  | 'walking'
  | 'worker'
  | 'yes';

/** Shows a picture beside the words that say the same, so that it has none of its own. */
export function Picture({ name }: { name: PictureName }) {
  return <img className="fp-picture" src={`/assets/images/easy-read/${name}.svg`} alt="" width={56} height={56} />;
}

const ofPages: readonly (readonly [RegExp, PictureName])[] = [
  [/^\/(link|new-link|nhs-login|help|end)/, 'lock'],
  [/^\/worried/, 'support'],
  [/^\/messages/, 'talk'],
  [/^\/history/, 'calendar'],
  [/^\/stop/, 'stop'],
  [/^\/complaint/, 'sad'],
  [/^\/proposals/, 'idea'],
  [/^\/(goals|helping|carers)/, 'heart'],
  [/^\/(questions|answers|check-in|feedback)/, 'form'],
  [/^\/(options|services)/, 'question'],
  [/^\/(sharing|decided)/, 'agreed'],
  [/^\/reach/, 'phone'],
  [/^\/record/, 'note'],
  [/^\/steps/, 'walking'],
  [/^\/page/, 'person'],
];

/** Gives the picture of one of the person's own pages by its path below theirs; a lock for the door. */
export const pictureOfPage = (below: string): PictureName => ofPages.find(([path]) => path.test(below))?.[1] ?? 'lock';
