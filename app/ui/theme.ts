// Rendered by the server as `data-theme` on <html>, so no page is drawn in one and jumps to the other.
export const themes = ['light', 'dark', 'system'] as const
export type Theme = (typeof themes)[number]

export function isTheme(text: string | null): text is Theme {
  return themes.some((theme) => theme === text)
}
