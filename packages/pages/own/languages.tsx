import type { Reader } from '../layout/frame.ts';
import { editionOf, languages } from '../words/languages.ts';

/** Offers the page in every other language, and says where nobody qualified has read the one it is in. */
export function Languages({ reader: { language, words, path } }: { reader: Reader }) {
  const unchecked = 'own.language.unchecked';
  return (
    <>
      <nav className="fp-languages fp-no-print" aria-label={words.say('own.language.title')}>
        <ul>
          {languages.map((each) => {
            const { name, words: there } = editionOf(each);
            return (
              <li key={each}>
                {each === language ? (
                  <strong aria-current="true">{name}</strong>
                ) : (
                  <a href={`${path}?language=${each}`} lang={there.lang} hrefLang={there.lang}>
                    {name}
                  </a>
                )}
              </li>
            );
          })}
        </ul>
      </nav>
      {!editionOf(language).checked && (
        <div className="nhsuk-inset-text">
          <p>{words.say(unchecked)}</p>
          <p lang="en-GB">{editionOf('en').words.say(unchecked)}</p>
        </div>
      )}
    </>
  );
}
