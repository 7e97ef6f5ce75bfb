import { useState } from "react";
import { Button, Masked, useNames } from "../../kit";
import { useWords } from "../../words/words";

/**
 * Words from a case. The person's own account stays closed until somebody asks for it, so that
 * nobody reads it by accident; hidden names hide all words, because names stand in them.
 */
export function AccountText(props: { text: string; account: boolean; className?: string }) {
  const { text, account, className } = props;
  const words = useWords();
  const { hidden } = useNames();
  const [isOpen, setOpen] = useState(!account);
  if (!isOpen) {
    return (
      <Button kind="quiet" icon="account" onPress={() => setOpen(true)}>
        {words("case-show-account")}
      </Button>
    );
  }
  if (hidden) return <Masked what="text">{text}</Masked>;
  return (
    <>
      <p className={className} dir="auto">
        {text}
      </p>
      {account && (
        <Button kind="quiet" onPress={() => setOpen(false)}>
          {words("case-close-account")}
        </Button>
      )}
    </>
  );
}
