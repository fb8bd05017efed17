/** `now` is the moment of the failing request as well as it is known; `clock` is the page's own. All in seconds. */
export interface Moment {
  readonly now: number
  readonly clock: number
  readonly source: 'date-header' | 'log' | 'clock'
}
