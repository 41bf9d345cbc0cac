import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const styles = readFileSync(new URL('../../public/styles.css', import.meta.url));

/** Changes with the file, so that the style sheet may be cached for a year. */
export const stylesHref = `/styles.css?v=${createHash('sha256').update(styles).digest('hex').slice(0, 10)}`;
