import type { ReactNode } from 'react'
import { useTranslate } from '#app/ui/language.tsx'

export type Column<Row> = {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  isNumber?: boolean
  /** a link in the head; `sorted` says how the column stands now */
  sort?: { to: string; sorted: 'ascending' | 'descending' | null }
}

/**
 * Up to four columns become label and value under 640 px; wider tables scroll sideways in a region with a name that the
 * keyboard can reach. The first column is the head of its row.
 */
export function Table<Row>({
  caption,
  isCaptionHidden = false,
  columns,
  rows,
  keyOf,
}: {
  caption: string
  isCaptionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
}) {
  const isNarrow = columns.length <= 4
  const table = (
    <table className={isNarrow ? 'table table-rows' : 'table'}>
      <caption className={isCaptionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map((column, index) => (
              <Cell
                key={column.key}
                column={column}
                row={row}
                isHead={index === 0}
                isLabelled={isNarrow && index > 0}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  if (isNarrow) return table
  return (
    // A region that scrolls must be reachable by keyboard, or its right side is for mouse users only.
    <div className="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      {table}
    </div>
  )
}

function Head<Row>({ column }: { column: Column<Row> }) {
  const t = useTranslate()
  const sorted = column.sort?.sorted ?? null
  return (
    <th scope="col" className={column.isNumber ? 'number' : undefined} aria-sort={sorted ?? undefined}>
      {column.sort ? (
        <a href={column.sort.to}>
          {column.header}
          {sorted === null ? null : (
            <>
              <span aria-hidden="true">{sorted === 'ascending' ? ' ↑' : ' ↓'}</span>
              <span className="visually-hidden">
                {t(sorted === 'ascending' ? 'shell.table.sortedUp' : 'shell.table.sortedDown')}
              </span>
            </>
          )}
        </a>
      ) : (
        column.header
      )}
    </th>
  )
}

function Cell<Row>({
  column,
  row,
  isHead,
  isLabelled,
}: {
  column: Column<Row>
  row: Row
  isHead: boolean
  isLabelled: boolean
}) {
  const className = column.isNumber ? 'number' : undefined
  if (isHead)
    return (
      <th scope="row" className={className}>
        {column.cell(row)}
      </th>
    )
  return (
    <td className={className}>
      {isLabelled ? (
        // Stacked cells lose their table in some browsers, so the label is read out as well.
        <span className="cell-label">{column.header}: </span>
      ) : null}
      {column.cell(row)}
    </td>
  )
}
