import { Board } from "../features/referrals/Board";
import { filterOf } from "../features/referrals/boardFilter";
import { Page, usePlace } from "../kit";
import { useWords } from "../words/words";

/** Every referral one may see, by who acts next or by state. */
export function Referrals() {
  const words = useWords();
  const { place, go } = usePlace();
  return (
    <Page title={words("board")}>
      <Board
        filter={filterOf(place.args)}
        view={place.args?.view === "columns" ? "columns" : "list"}
        onChange={(args) => go({ ...place, args })}
      />
    </Page>
  );
}
