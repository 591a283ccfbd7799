import type { merging as source } from '#app/i18n/id/merging.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const merging: Texts<typeof source> = {
  form: {
    into: 'Number of the complaint that carries on',
    hint: 'Both residents keep number and code, and are told. What this resident writes from now on lands in that complaint.',
    send: 'Merge',
    apart: 'This complaint goes back to where it was before it was merged, with its due dates.',
    apartSend: 'Separate again',
  },
  missing: { into: 'Write the number of the complaint that carries on' },
  refused: {
    unknown: 'There is no complaint of this number',
    same: 'Write the number of another complaint, not of this one',
    notOpen: 'That complaint is not open any more. Choose one that is',
    protection: 'That complaint is less protected, or is against somebody else. The two cannot be merged',
  },
  event: {
    merge: 'Another complaint about the same matter was merged into this one',
    unmerge: 'Another complaint was separated from this one again',
    mergedOne: 'Merged into another complaint about the same matter',
    unmergedOne: 'Separated from another complaint again',
    from: 'Written by the resident of complaint {{reference}}, merged into this one',
  },
  survivor: {
    title: 'How it goes on',
    lead: 'The complaint that carries on is now: {{status}}. Another resident wrote it, so its words are not shown here.',
  },
  mail: {
    together: {
      subject: 'Your complaint was merged',
      resident: {
        merged:
          'Your complaint is about the same matter as complaint {{into}}. Both now carry on as one. Your number and tracking code stay valid, and what you write reaches the officers who handle it.',
        surviving:
          'A complaint of another resident about the same matter was merged into yours. Your number, tracking code and due dates stay.',
      },
      agency: {
        merged:
          'Complaint {{reference}} was merged into complaint {{into}}, which carries on. You need not go on with this one.',
        surviving:
          'Another complaint about the same matter was merged into complaint {{reference}}. Its number is in the history.',
      },
    },
    apart: {
      subject: 'Your complaint was separated again',
      resident: {
        merged:
          'Your complaint and complaint {{into}} are two matters after all. Yours goes on by itself from where it was before.',
        surviving: 'The complaint of another resident was separated from yours again. Yours goes on as usual.',
      },
      agency: {
        merged: 'Complaint {{reference}} was separated from complaint {{into}} again and goes on.',
        surviving: 'Another complaint was separated from complaint {{reference}} again.',
      },
    },
    news: {
      subject: 'There is news about your complaint',
      agencySubject: 'News of a merged complaint',
      agency:
        'Complaint {{into}}, which carries on complaint {{reference}}, is now: {{status}}. There is nothing you need to do.',
      now: 'The complaint that carries on for yours is now: {{status}}.',
    },
  },
}
