'use client'

/** Shown instead of Next's own page, whose inline styles the policy blocks. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en-US">
      <body>
        <main>
          <h1>Assay has stopped</h1>
          <p>That is a fault of ours. Nothing was sent or kept anywhere. Reloading starts afresh.</p>
          <button type="button" onClick={reset}>
            Start again
          </button>
        </main>
      </body>
    </html>
  )
}
