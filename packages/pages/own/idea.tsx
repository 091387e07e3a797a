import type { ReactNode } from 'react';
import type { Words } from '../words/words.ts';
import { Picture, type PictureName } from './picture.tsx';

type IdeaProps = { words: Words; picture: PictureName; children: ReactNode };

/** Sets one thing that is said: in Easy Read beside a picture, elsewhere as a paragraph. */
export function Idea({ words, picture, children }: IdeaProps) {
  if (!words.isEasy) return <p>{children}</p>;
  return (
    <div className="fp-idea">
      <Picture name={picture} />
      <p>{children}</p>
    </div>
  );
}
