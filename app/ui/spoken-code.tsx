/** A number or code in mono, selected as a whole by one touch, and spelled letter by letter for screen readers. */
export function SpokenCode({ children, isLarge = false }: { children: string; isLarge?: boolean }) {
  return (
    <>
      <span className={isLarge ? 'code' : 'reference'} aria-hidden="true">
        {children}
      </span>
      <span className="visually-hidden">{[...children.replace(/[\s-]/g, '')].join(' ')}</span>
    </>
  )
}
