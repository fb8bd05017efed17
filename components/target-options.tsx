import type { Target } from '@/lib/request/target'

/** The options of a select element for targets, grouped under headings. */
export function TargetOptions({ targets }: { targets: readonly Target[] }) {
  const groups = [...new Set(targets.map(({ group }) => group))]
  return groups.map((group) => (
    <optgroup key={group} label={group}>
      {targets
        .filter((each) => each.group === group)
        .map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
    </optgroup>
  ))
}
