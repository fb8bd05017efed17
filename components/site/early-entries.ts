/**
 * Repeats the events of fields that somebody filled in before the page reacted. React keeps what is in the fields but
 * has not seen the events.
 */
export function repeatEarlyEntries(page: ParentNode): void {
  for (const field of page.querySelectorAll('input')) {
    if (field.checked && !field.defaultChecked) {
      field.checked = false
      field.click()
    }
  }
  for (const field of page.querySelectorAll<HTMLInputElement>(
    'textarea, input:not([type=radio], [type=checkbox])',
  )) {
    const { value, defaultValue } = field
    if (value === defaultValue) continue
    // React ignores an event if the value is the one that it has last seen or set, and it sees every plain assignment.
    if (field.type !== 'file') {
      field.value = defaultValue
      Reflect.set(Object.getPrototypeOf(field), 'value', value, field)
    }
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }))
  }
  for (const field of page.querySelectorAll('select'))
    if (!field.selectedOptions[0]?.defaultSelected)
      field.dispatchEvent(new Event('change', { bubbles: true }))
}
