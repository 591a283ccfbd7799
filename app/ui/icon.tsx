import type { ReactNode } from 'react'

// Drawn here, 16 x 16. The silhouette alone tells the states apart: in forced colours, in print, without colour vision.
// `icon-cut` takes the colour of the surface beneath and so cuts its line out of the filled shape.
const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 2 } as const

const icons = {
  ring: <circle cx="8" cy="8" r="5.5" {...stroke} />,
  bars: <path d="M4 3h3v10H4zM9 3h3v10H9z" />,
  arrow: <path d="M2 8h10M8.5 4l4 4-4 4" {...stroke} />,
  half: (
    <>
      <circle cx="8" cy="8" r="5.5" {...stroke} />
      <path d="M8 3.5a4.5 4.5 0 0 1 0 9z" />
    </>
  ),
  stamp: <path d="M6 2h4v3L9 8h3.5v3h-9V8H7L6 5zM3.5 12.5h9v1.5h-9z" />,
  speech: <path d="M2 3h12v8H8l-3 3v-3H2z" />,
  tick: (
    <>
      <circle cx="8" cy="8" r="6.5" />
      <path d="M5 8l2.2 2.2L11 6" fill="none" strokeWidth="2" className="icon-cut" />
    </>
  ),
  dash: (
    <>
      <circle cx="8" cy="8" r="6.5" />
      <path d="M4.8 8h6.4" fill="none" strokeWidth="2" className="icon-cut" />
    </>
  ),
  leaving: <path d="M9 2.5h4.5V7M13.5 2.5L7 9M6 3H3v10h10v-3" {...stroke} />,
  cross: <path d="M2.5 2.5h11v11h-11zM5.5 5.5l5 5M10.5 5.5l-5 5" {...stroke} />,
  back: <path d="M6 3L2.5 6.5L6 10M3 6.5h6a3.5 3.5 0 0 1 0 7H6" {...stroke} />,
  joined: <path d="M3 2v2l5 4.5V14M13 2v2L8 8.5" {...stroke} />,
  dot: (
    <>
      <circle cx="8" cy="8" r="5.5" {...stroke} />
      <circle cx="8" cy="8" r="2.2" />
    </>
  ),
  reopened: <path d="M12.5 5.2A5.5 5.5 0 1 0 13.5 8M13 1.8v3.7H9.3" {...stroke} />,
  clock: (
    <>
      <circle cx="8" cy="8" r="6" {...stroke} />
      <path d="M8 4.5V8l2.5 1.5" {...stroke} />
    </>
  ),
  triangle: (
    <>
      <path d="M8 1.5L15 14H1z" />
      <path d="M8 6v4M8 11v1.6" fill="none" strokeWidth="2" className="icon-cut" />
    </>
  ),
  diamond: <path d="M8 2l6 6-6 6-6-6z" />,
  chevron: <path d="M3.5 6l4.5 4.5L12.5 6" {...stroke} />,
  pen: <path d="M3 13l1-4 7-7 3 3-7 7zM9.5 3.5l3 3" {...stroke} />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof icons

/** Decorative: the words beside it say the same. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true" focusable="false">
      {icons[name]}
    </svg>
  )
}
