import type { CodeFix } from '@/lib/diagnostic/diagnostic'
import { MarkedLine } from './marked-lines'
import { Part } from './part'

/**
 * The lines to change, in every language for which there is a fix. The page has no script, so the style sheet shows the
 * chosen language (`.fixes`). In a browser that can't, all languages are shown.
 */
export const FixesInCode = ({ fixes }: { fixes: readonly CodeFix[] }) => (
  <div className="fixes">
    <Part
      id="code"
      title="Fix in your code"
      aside={
        fixes.length > 1 && (
          <fieldset className="segments min-w-0 flex-wrap">
            <legend className="sr-only">Language</legend>
            {fixes.map(({ language }, at) => (
              <label key={language} className="segment">
                <input
                  type="radio"
                  name="language"
                  autoComplete="off"
                  defaultChecked={at === 0}
                  className="absolute inset-0 cursor-pointer opacity-0"
                />
                {language}
              </label>
            ))}
          </fieldset>
        )
      }
    >
      <div className="card overflow-hidden">
        {fixes.map(({ language, before, after }) => (
          <section key={language} aria-label={language} className="py-2.5">
            <h3 className={`hint pb-1 pl-7.5 ${fixes.length > 1 ? 'fix-name' : ''}`}>{language}</h3>
            <div className="code">
              {linesOf(before).map(([at, line]) => (
                <MarkedLine key={at} sign="−" text={line} />
              ))}
              {linesOf(after).map(([at, line]) => (
                <MarkedLine key={at} sign="+" text={line} />
              ))}
            </div>
          </section>
        ))}
      </div>
    </Part>
  </div>
)

const linesOf = (text: string | undefined) => (text === undefined ? [] : [...text.split('\n').entries()])
