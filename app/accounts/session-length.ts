// How long a proof of who somebody is lasts (docs/security.md, "Sessions"). Minutes.
export const sessionMinutes = {
  /** without a click, for staff and residents alike */
  idle: 30,
  /** staff, however busy: one working day and a half */
  staffInAll: 12 * 60,
  /** between the password and the code of the second factor, setting it up included */
  untilCode: 15,
}

// The last click is written down at most this often: a page with twenty thumbnails is one visit, not twenty writes.
export const noteUseEverySeconds = 60
