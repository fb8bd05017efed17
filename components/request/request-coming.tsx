import { LatePlace } from '../late-place'

/** Keeps the place of the command, at its height, until the command has loaded. */
export const RequestComing = () => (
  <LatePlace className="card min-h-[398px] p-3 text-ink-2 wide:min-h-[232px] wide:p-4">
    Loading the requests…
  </LatePlace>
)
