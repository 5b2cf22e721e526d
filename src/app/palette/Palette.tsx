import { TextInput } from '@mantine/core';
import { useId, useState, type KeyboardEvent } from 'react';
import { useMessages } from '#locales/LocaleContext.ts';
import { BareDialog } from '#ui/dialog/Dialog.tsx';
import { stepFrom, type Command } from './commands/commands.ts';
import { paletteMessages } from './paletteMessages.ts';
import { useCommands } from './useCommands.ts';
import classes from './Palette.module.css';

interface Props {
  onClose: () => void;
  onKeys: () => void;
}

/** Goes anywhere by typing: a text box with the list of what fits below it (the combobox pattern of ARIA). */
export function Palette({ onClose, onKeys }: Props) {
  const t = useMessages(paletteMessages);
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  const listId = useId();
  const { commands, isPending, hasFailed } = useCommands(typed, onKeys);
  const active = Math.min(place, Math.max(commands.length - 1, 0));
  const optionId = (command: Command): string => `${listId}-${command.id}`;
  const run = (command: Command | undefined): void => {
    if (!command) return;
    onClose();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const by = steps[event.key];
    if (by !== undefined) setPlace(stepFrom(active, by, commands.length));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(commands[active]);
    else return;
    event.preventDefault();
  };
  const activeCommand = commands[active];
  return (
    <BareDialog label={t.title} onClose={onClose}>
      <TextInput
        data-autofocus
        size="md"
        variant="unstyled"
        className={classes['box'] ?? ''}
        role="combobox"
        aria-label={t.title}
        aria-expanded
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={activeCommand && optionId(activeCommand)}
        placeholder={t.hint}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setPlace(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={t.title} className={classes['list']}>
        {commands.map((command, index) => (
          <Option
            key={command.id}
            id={optionId(command)}
            command={command}
            isActive={index === active}
            onRun={() => run(command)}
          />
        ))}
      </div>
      <p role="status" className={classes['status']}>
        {isPending ? t.searching : commands.length === 0 ? t.nothing : t.count(commands.length)}
        {hasFailed ? ` ${t.incomplete}` : null}
      </p>
    </BareDialog>
  );
}

interface OptionProps {
  id: string;
  command: Command;
  isActive: boolean;
  onRun: () => void;
}

function Option({ id, command, isActive, onRun }: OptionProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the combobox has the focus and its keys
    <div
      id={id}
      ref={isActive ? (option) => option?.scrollIntoView({ block: 'nearest' }) : undefined}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={classes['option']}
      onClick={onRun}
    >
      <span className={classes['name']}>{command.name}</span>
      <span className={classes['group']}>{command.group}</span>
    </div>
  );
}
