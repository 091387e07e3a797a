import { createContext, useContext } from 'react';
import type { Words } from './words.ts';

/** The words of whoever reads the page; undefined on the pages of those who work here, which are in English. */
export const ReaderContext = createContext<Words | undefined>(undefined);

/** Gives the words of whoever reads the page; undefined on the pages of those who work here. */
export const useReader = (): Words | undefined => useContext(ReaderContext);
