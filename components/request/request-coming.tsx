import { LatePlace } from '../late-place'

/** Keeps the place of the command, at its height, until the command has loaded. */
export const RequestComing = () => (
  <LatePlace className="card min-h-99.5 p-3 text-ink-2 wide:min-h-58 wide:p-4">
    Loading the requests…
  </LatePlace>
)
