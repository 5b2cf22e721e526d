import { useMessages } from '#locales/LocaleContext.ts';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { paletteMessages } from './paletteMessages.ts';
import classes from './Palette.module.css';

/** The keys of the console, by where they work. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const t = useMessages(paletteMessages);
  return (
    <Dialog onClose={onClose} title={t.keys.title}>
      {t.keys.groups.map(({ title, keys }) => (
        <section key={title} className={classes['keys']}>
          <h3>{title}</h3>
          <dl>
            {keys.map(([pressed, does]) => (
              <div key={does}>
                <dt>
                  {pressed.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
