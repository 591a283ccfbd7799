import type { accessibility as source } from '#app/i18n/id/accessibility.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const accessibility: Texts<typeof source> = {
  title: 'Accessibility',
  lead: 'This site is made for everybody: with an old phone, a slow line, a keyboard or a screen reader.',
  works: {
    title: 'What we do',
    noScript: 'Every page works without JavaScript and is light, at most 30 kB.',
    keyboard: 'Everything can be done with a keyboard, and you always see where you are.',
    reader: 'Every field has a name, a hint and, when needed, a sentence on what to fix; all are read out.',
    colour: 'Colour is never the only sign. A status has a shape and words.',
    zoom: 'Text can be enlarged to 400% without scrolling sideways.',
    languages: 'Pages are available in Indonesian and English.',
  },
  standard: {
    title: 'The standard we use',
    text: 'We aim for WCAG 2.2 level AA. Every change is checked by automatic tools. People with disabilities have not tested this site yet, and nobody from outside has assessed it.',
  },
  known: {
    title: 'What is not good yet',
    pdf: 'PDF files that people send may not work with a screen reader.',
    date: 'The date picker comes from your browser, and on old phones it may be a plain text field.',
    words: 'Complaints and replies are written by people, in one language only, and not always in plain words.',
    sign: 'There is no sign language video or audio recording yet.',
  },
  tell: {
    title: 'Something does not work for you?',
    text: 'Tell us by {{ways}}. Say which page and which tool you use.',
    help: 'You can also complain by telephone, at the counter, or with help from the village office. The result is the same.',
  },
}
