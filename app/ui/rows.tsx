import type { ReactNode } from 'react'

export type RowItem = { label: ReactNode; value: ReactNode; action?: ReactNode }

/** Label and value with hairlines: check pages, agency details. `action` is a link or a button that looks like one. */
export function Rows({ rows }: { rows: readonly RowItem[] }) {
  return (
    <dl className="rows">
      {rows.map((row, index) => (
        // Rows are drawn once and never reordered.
        <div key={index}>
          <dt>{row.label}</dt>
          <dd>
            {row.action ? <span className="row-action">{row.action}</span> : null}
            {row.value}
          </dd>
        </div>
      ))}
    </dl>
  )
}
