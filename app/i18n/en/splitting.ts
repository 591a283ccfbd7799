import type { splitting as source } from '#app/i18n/id/splitting.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const splitting: Texts<typeof source> = {
  form: {
    lead: 'Each agency reads its part alone. The resident keeps one number and one code, and is answered once, after the last part.',
    part: 'Part {{number}}',
    text: 'What concerns this agency',
    send: 'Divide among agencies',
  },
  refused: {
    few: 'Fill in at least two whole parts: agency, class and text',
    whole: 'Mark it on the whole complaint. Whom it is against and its protection hold for all its parts',
    split: 'This complaint is divided among agencies. Take this step on its parts',
  },
  awaitedChanged: 'What is awaited from the resident changed',
  part: {
    title: 'Agencies in charge',
    whole: 'Part of complaint',
    parts: 'Divided into',
    offices: 'the agencies of its parts',
    guarded: 'Whom it is against and its protection are marked on the whole complaint and hold for all its parts.',
    stay: 'The parts of this complaint stay protected. Each is opened by itself on its own page.',
    leave: 'Part {{references}} is with the agency complained about. That agency cannot open it. Move it.',
  },
  mail: {
    subject: 'Several agencies handle your complaint',
    resident:
      'On {{moment}} your complaint was divided among several agencies: {{agencies}}. You keep one number and one tracking code. All steps are shown on the page of your complaint.',
    before: 'Complaint {{reference}} was divided among other agencies. You need not go on with it.',
  },
}
