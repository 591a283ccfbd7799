import type { Migration } from '#models/migrate.server.ts'
import { firstRoutingRules } from '#models/reference-data/routing-rules.server.ts'
import { routingRuleModel } from '#models/routing-rule.server.ts'

/**
 * Routing rules get a name and a reason in both languages. A reason that an administrator wrote stays as it is and has no
 * English yet; what nobody edited follows the shipped list at the same start. A rule that is shipped no longer is called
 * by its code. Complaints keep what their history says of the rule that routed them.
 */
export const ruleNames: Migration = {
  number: 2,
  name: 'rule-names',
  collection: () => routingRuleModel.collection,
  run: async (ids) => {
    const rules = routingRuleModel.collection
    for await (const rule of rules.find({ _id: { $in: ids }, nameId: { $exists: false } })) {
      const { code, why } = rule as unknown as { code: string; why: string }
      const shipped = firstRoutingRules.find((one) => one.code === code)
      const words = {
        ...{ nameId: shipped?.nameId ?? code, nameEn: shipped?.nameEn ?? null },
        ...{ whyId: why, whyEn: shipped && shipped.whyId === why ? shipped.whyEn : null },
      }
      await rules.updateOne({ _id: rule._id }, { $set: words, $unset: { why: '' } })
    }
  },
}
