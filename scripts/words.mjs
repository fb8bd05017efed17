// The words that this project doesn't use, and the ones that it uses in their place. `npm test` looks for them in every sentence,
// comment, test title and document.

/** @typedef {{ not: RegExp, use: string, except?: RegExp }} Word `except`: the files where the word is right */

/** Files with programs that other people run, whose variables have names of their own. */
const PROGRAMS =
  /^lib\/request\/(?:client|shell|target|language)\/|^scripts\/(?:record\/clients\/|response-headers\.mjs)/u

/** Files that are about the members of a JSON object (RFC 8259), of a call or of a team. */
const JSON_MEMBERS =
  /^lib\/(?:json|paste|code|inspect\/response|inspect\/identifiers|key\/configuration)|^lib\/(?:key\/(?:reading|structure|refusals)|request\/client)|^scripts\/catalogue\//u

/** @type {Word[]} */
export const words = [
  { not: /(?<!about:)\bblanks?\b(?! (?:lines?|pages?)\b)/iu, use: 'space', except: /^scripts\/bench/u },
  { not: /\banswer(?:s|ed|ing)?\b/iu, use: 'response', except: PROGRAMS },
  { not: /\b(?:life|lives)\b/iu, use: 'lifetime' },
  { not: /\brefus(?:e[ds]?|als?|ing)\b/iu, use: 'rejected; blocked by a policy', except: PROGRAMS },
  { not: /\b(?:stands?(?! for\b| still\b| in for\b|-in)|stood)\b/iu, use: 'is' },
  { not: /\bmembers?\b/iu, use: 'claim, header parameter', except: JSON_MEMBERS },
  { not: /\bmisspelt\b|\bspelt\b/iu, use: 'misspelled, spelled' },
  { not: /\b(?:token|key|request|push) (?:is|was|were) taken\b/iu, use: 'accepted' },
  { not: /\bmarkers?\b/iu, use: 'BEGIN line, END line, PEM label' },
  { not: /\barmou?r/iu, use: 'PEM, RFC 7468' },
  { not: /(?<!\bthere )\bis no (?!longer\b|more\b)\p{L}/iu, use: 'isn’t' },
  { not: /(?<!\bthere )\bis none of\b/iu, use: 'is not a' },
  { not: /\bin place of\b/iu, use: 'instead of' },
  { not: /\bunseen\b/iu, use: 'without showing it' },
  { not: /\ball the same\b/iu, use: 'anyway' },
  { not: /\bbehind it\b/iu, use: 'after it' },
  { not: /\ba matter of\b/iu, use: 'about; the problem' },
  { not: /\b(?:Apple|ES256|library|service) wants\b/u, use: 'requires, needs' },
  { not: /\badvises to\b/iu, use: 'recommends' },
  { not: /\bregistered before\b/iu, use: 'that you registered' },
  { not: /\bone an? (?:line|page)\b/iu, use: 'one per line' },
  { not: /\b(?:raw|DER) form\b/iu, use: 'raw format; DER-encoded' },
  { not: /\bkeyring\b|\bkey (?:in|at) hand\b/iu, use: 'loaded key' },
  { not: /\bline ends?\b(?! nothing)/iu, use: 'newline' },
  { not: /\bremarks?\b/iu, use: 'note' },
  { not: /\bcandidates?\b/iu, use: 'possible cause' },
  { not: /\bgrave(?:st|r|ly)?\b(?! accent)/iu, use: 'severity, severe' },
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
    not: /\bauthoris(?:e[ds]?|ing)\b|\b(?:recogn|synchron|organ|capital|notar|normal|minim)is(?:e[ds]?|ing|ation)\b/iu,
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
