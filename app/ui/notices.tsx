import type { ReactNode } from 'react'

/**
 * Forms post to `…#kabar`: the focus lands in what the answer says, without a line of script (checked in Chromium). A
 * redirect keeps the fragment of the form: the place is therefore on every page, and its name fits good news as well.
 */
export const noticesId = 'kabar'

/** Ahead of the H1: what is to be mended, what was done. `saysBelow`: further down the page has the place of this answer. */
export function Notices({ saysBelow = false, children }: { saysBelow?: boolean; children?: ReactNode }) {
  return (
    <div className="notices" {...(saysBelow ? {} : { id: noticesId, tabIndex: -1 })}>
      {children}
    </div>
  )
}
