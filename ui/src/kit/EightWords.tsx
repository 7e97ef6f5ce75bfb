import styles from "./EightWords.module.css";

/** Words to be read aloud on two screens: large, numbered, in the same order everywhere. */
export function EightWords({ label, words }: { label: string; words: readonly string[] }) {
  return (
    <ol className={styles.words} aria-label={label}>
      {words.map((word, at) => (
        // The same word may stand twice; its place is what it is called by.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the key
        <li key={at}>
          <bdi>{word}</bdi>
        </li>
      ))}
    </ol>
  );
}
