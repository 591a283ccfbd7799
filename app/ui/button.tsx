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
  to,
  shortcut,
  ...look
}: Look & {
  name?: string
  value?: string
  form?: string
  /** where it posts to, other than its form */
  to?: string
  shortcut?: string
}) {
  return (
    <button
      type="submit"
      name={name}
      value={value}
      form={form}
      formAction={to}
      className={lookOf(look)}
      data-key={shortcut}
    >
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
 * Stands in the source before every other button of its form, inside it or not: Enter presses the first one, and without
 * this that would be the language switch in the header (tried).
 */
export function DefaultButton({ form, name, value }: { form: string; name: string; value: string }) {
  return (
    <button
      type="submit"
      form={form}
      name={name}
      value={value}
      className="default-button"
      tabIndex={-1}
      aria-hidden="true"
    />
  )
}
