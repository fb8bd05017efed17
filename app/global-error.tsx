'use client'

/** Shown instead of Next's own page, whose inline styles the policy blocks. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en-US">
      <body>
        <main>
          <h1>Assay has stopped</h1>
          <p>This is a bug in Assay. Nothing was sent or stored. Reloading the page starts over.</p>
          <button type="button" onClick={reset}>
            Start again
          </button>
        </main>
      </body>
    </html>
  )
}
