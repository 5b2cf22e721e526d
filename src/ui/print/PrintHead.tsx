import './print.css';
import classes from './Print.module.css';

interface Props {
  /** The printed page's title; absent where the page keeps its own. */
  title?: string;
  /** Where it comes from, when, and who printed it. */
  lines: readonly string[];
}

/** What stands at the top of a printed page. Show it only while the page is printed (`usePrinting`). */
export function PrintHead({ title, lines }: Props) {
  return (
    <div className={classes['head']}>
      {title === undefined ? null : <h1>{title}</h1>}
      {lines.map((line) => (
        <div key={line}>
          <bdi>{line}</bdi>
        </div>
      ))}
    </div>
  );
}
