// The words that this project doesn't use, and the ones that it uses in their place. `npm test` looks for them in every sentence,
// comment, test title and document.

/** @typedef {{ not: RegExp, use: string, except?: RegExp }} Word `except`: the files where the word is right */

/** @type {Word[]} */
export const words = [
  { not: /\bblanks?\b(?! (?:lines?|pages?)\b)/iu, use: 'space', except: /^scripts\/bench/u },
  { not: /\bmarkers?\b/iu, use: 'BEGIN line, END line, PEM label' },
  { not: /\barmou?r/iu, use: 'PEM, RFC 7468' },
  { not: /\bkeyring\b|\bkey (?:in|at) hand\b/iu, use: 'loaded key' },
  { not: /\bline ends?\b(?! nothing)/iu, use: 'newline' },
  { not: /\bremarks?\b/iu, use: 'note' },
  { not: /\bcandidates?\b/iu, use: 'possible cause' },
  { not: /\bgrave(?:st|r|ly)?\b/iu, use: 'severity, severe' },
  { not: /\bruled out\b|\bbeside the point\b/iu, use: 'passed, not applicable' },
  { not: /\bletters? (?:by|for) letters?\b/iu, use: 'exactly, including case' },
  { not: /\banew\b/iu, use: 'again' },
  { not: /\bbesides\b/iu, use: 'apart from, as well' },
  { not: /\bgo(?:es)? with\b/iu, use: 'belongs to, is sent with' },
  { not: /\bhardly\b|\bperhaps\b/iu, use: 'a plain statement, or “may”' },
  { not: /\blicences?\b/iu, use: 'license' },
  {
    not: /\bcatalogues?\b(?!['./])/iu,
    use: 'catalog',
    except: /^\.github\/CONTRIBUTING\.md$|^scripts\/catalogue/u,
  },
  {
    not: /\b(?:recogn|synchron|organ|capital|notar|normal|minim)is(?:e[ds]?|ing|ation)\b/iu,
    use: '-ize, as Apple spells it',
  },
  { not: /\b(?:colour|behaviour|favour|honour|centre)/iu, use: 'American spelling' },
]

/**
 * @param {string} file
 * @param {import('./prose.mjs').Prose[]} prose of the file
 * @returns {string[]} one line for each word that is not used here
 */
export function faultsOf(file, prose) {
  return words
    .filter(({ except }) => !except?.test(file))
    .flatMap(({ not, use }) =>
      prose
        .filter(({ text }) => not.test(text))
        .map(
          ({ line, text }) =>
            `${file}:${line} has “${not.exec(text)?.[0]}”, use “${use}”: ${text.slice(0, 160)}`,
        ),
    )
}
