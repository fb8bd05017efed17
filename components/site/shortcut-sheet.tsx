import { Sheet } from '../ui/sheet'
import { Switch } from '../ui/switch'
import { SHORTCUT_KEYS } from './shortcut-keys'

interface ShortcutSheetProps {
  open: boolean
  onClose: () => void
  /** Whether the shortcuts are on. */
  on: boolean
  onSwitch: (on: boolean) => void
}

/** The list of the shortcuts, and the switch that turns them off (WCAG 2.1.4). */
export const ShortcutSheet = ({ open, onClose, on, onSwitch }: ShortcutSheetProps) => (
  <Sheet title="Keyboard shortcuts" open={open} onClose={onClose}>
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
      {SHORTCUT_KEYS.map(([key, does]) => (
        <div key={key} className="contents">
          <dt>
            <kbd className="key inline-grid">{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
    <Switch checked={on} onChange={onSwitch} className="mt-4 justify-between border-t border-line pt-2">
      Single-letter shortcuts
    </Switch>
  </Sheet>
)
