/** `now` is the best known time of the failing request, and `clock` the clock of the page. Both are in seconds. */
export interface Moment {
  readonly now: number
  readonly clock: number
  readonly source: 'date-header' | 'log' | 'clock'
}
