import type { ClassDates } from '#app/complaints/read-class-dates.server.ts'
import { serviceClasses, type ServiceClass } from '#app/complaints/rules/complaint.ts'
import type { Translate } from '#app/i18n/translate.ts'

/** A class with its length: that of the complaint, because administrators change lengths from a day on. */
export function classWithDays(value: ServiceClass, classes: ClassDates, t: Translate): string {
  return t('desk.form.classDays', { class: t(`words.class.${value}`), count: classes[value].days })
}

export function classChoices(classes: ClassDates, t: Translate): { value: ServiceClass; label: string }[] {
  return serviceClasses.map((value) => ({ value, label: classWithDays(value, classes, t) }))
}
