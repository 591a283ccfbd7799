// The one script of a sheet that the desk prints: its button needs a script to be of use, so it shows where there is one.
export {}

for (const button of document.querySelectorAll('[data-print]')) {
  if (!(button instanceof HTMLButtonElement)) continue
  button.hidden = false
  button.addEventListener('click', () => {
    window.print()
  })
}
