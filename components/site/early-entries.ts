/**
 * Repeats the events of fields that somebody filled in before the page reacted. React keeps what is in the fields but
 * has not seen the events. They are repeated from top to bottom, because choosing a service resets what depends on it.
 */
export function repeatEarlyEntries(page: ParentNode): void {
  for (const field of page.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    'input, select, textarea',
  )) {
    if (field instanceof HTMLSelectElement) {
      if (field.selectedOptions[0]?.defaultSelected) continue
    } else if (/radio|checkbox/.test(field.type)) {
      if (!field.checked || field.defaultChecked) continue
      field.checked = false
      field.click()
      continue
    } else {
      const { value, defaultValue } = field
      if (value === defaultValue) continue
      // React ignores an event if the value is the one that it has last seen or set, and it sees every plain assignment.
      if (field.type !== 'file') {
        field.value = defaultValue
        Reflect.set(Object.getPrototypeOf(field), 'value', value, field)
      }
    }
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }))
  }
}
