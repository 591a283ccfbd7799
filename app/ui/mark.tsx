// A plait of six strips, three across three: residents and government crossing and holding each other. Everyday rattan
// work of several peoples of the region, a craft and not a rank or a rite. Nowhere else than header and printed head.

const across = 'M-4 0h11v4h-11zM13 0h11v4h-11zM-4 8h3v4h-3zM5 8h10v4h-10zM21 8h3v4h-3zM-4 16h11v4h-11zM13 16h11v4h-11z'
const down =
  'M0-4h4v3h-4zM0 5h4v10h-4zM0 21h4v3h-4zM8-4h4v11h-4zM8 13h4v11h-4zM16-4h4v3h-4zM16 5h4v10h-4zM16 21h4v3h-4z'

/** `black` for paper, where both strips are one ink. */
export function Mark({ size, black = false }: { size: number; black?: boolean }) {
  return (
    <svg width={size} height={size} viewBox="-10 -10 40 40" aria-hidden="true" focusable="false">
      <g transform="rotate(45 10 10)">
        <path fill={black ? '#000' : '#f3c443'} d={across} />
        <path fill={black ? '#000' : '#fff'} d={down} />
      </g>
    </svg>
  )
}

/** One per page, full width, at the lower edge of the header. */
export function Band({ black = false }: { black?: boolean }) {
  const first = black ? '#000' : '#f3c443'
  const second = black ? '#000' : '#085842'
  return (
    <svg className="band" width="100%" height="12" aria-hidden="true" focusable="false">
      <defs>
        <pattern
          id="anyam"
          width="16"
          height="16"
          patternUnits="userSpaceOnUse"
          patternTransform="translate(0 6) scale(.75) rotate(45)"
        >
          <path fill={first} d="M0 0h7v4h-7zM13 0h3v4h-3zM5 8h10v4h-10z" />
          <path fill={second} d="M0 5h4v10h-4zM8 0h4v7h-4zM8 13h4v3h-4z" />
        </pattern>
      </defs>
      <rect width="100%" height="12" fill="url(#anyam)" />
    </svg>
  )
}
