import type { ReactNode } from 'react'

type Variant = 'primary' | 'secondary' | 'danger' | 'link'

const looks: Record<Variant, string> = {
  primary: 'button',
  secondary: 'button button-secondary',
  danger: 'button button-danger',
  link: 'button-link',
}

type Look = { variant?: Variant; isWide?: boolean; children: ReactNode }

const lookOf = ({ variant = 'primary', isWide = false }: Omit<Look, 'children'>) =>
  isWide ? `${looks[variant]} button-wide` : looks[variant]

/**
 * A submit button. One primary per view; danger only on confirm pages; `link` for acts that must carry the form along
 * but look like a link. There is no disabled look: an act that is not possible is left out and a sentence says why.
 */
export function Button({
  name,
  value,
  form,
  shortcut,
  ...look
}: Look & { name?: string; value?: string; form?: string; shortcut?: string }) {
  return (
    <button type="submit" name={name} value={value} form={form} className={lookOf(look)}>
      {look.children}
      {shortcut ? <kbd className="ml-2">{shortcut}</kbd> : null}
    </button>
  )
}

/** A link that is the next act of the page. */
export function ButtonLink({ to, ...look }: Look & { to: string }) {
  return (
    <a href={to} className={lookOf(look)}>
      {look.children}
    </a>
  )
}

/**
 * Stands first in a form that has several buttons: Enter presses the first one in the source, and without this that
 * would be whatever stands on top (tried: it switched the language).
 */
export function DefaultButton({ name, value }: { name: string; value: string }) {
  return <button type="submit" name={name} value={value} className="default-button" tabIndex={-1} aria-hidden="true" />
}
