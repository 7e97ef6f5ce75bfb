import type { OfferView, ProviderView } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import {
  Button,
  Card,
  Chip,
  EmptyState,
  FaultNote,
  ServiceChip,
  Switch,
  useCodes,
  usePanelForm,
  useSaved,
} from "../../kit";
import { useFormat } from "../../words/format";
import { type Say, useWords } from "../../words/words";
import { useLanguageName } from "./languageName";
import { OfferForm } from "./OfferForm";
import styles from "./providers.module.css";

/** What a provider offers, with the switch that says whether they take new people. */
export function Offers({ view, canEdit }: { view: ProviderView; canEdit: boolean }) {
  const words = useWords();
  const open = usePanelForm();
  const edit = (offer?: OfferView) =>
    open(
      `offer-${offer?.id ?? `new-${view.id}`}`,
      words(offer ? "offer-edit" : "offer-add"),
      (done) => <OfferForm providerId={view.id} offer={offer} onDone={done} />,
    );
  return (
    <Card
      title={words("provider-offers")}
      count={view.offers.length}
      flush
      actions={
        canEdit && (
          <Button kind="quiet" icon="add" onPress={() => edit()}>
            {words("offer-add")}
          </Button>
        )
      }
    >
      {view.offers.length === 0 && <EmptyState text={words("offer-none")} />}
      <ul>
        {view.offers.map((offer) => (
          <Offer key={offer.id} offer={offer} canEdit={canEdit} onEdit={() => edit(offer)} />
        ))}
      </ul>
    </Card>
  );
}

function Offer(props: { offer: OfferView; canEdit: boolean; onEdit: () => void }) {
  const { offer, canEdit, onEdit } = props;
  const words = useWords();
  const codes = useCodes();
  const format = useFormat();
  const languageName = useLanguageName();
  const details = [
    offer.eligibility,
    sayAges(offer, words),
    offer.fees,
    offer.interpretation,
    offer.application,
    offer.languages.length > 0 ? format.list(offer.languages.map(languageName)) : "",
  ].filter(Boolean);
  return (
    <li className={styles.item}>
      <div className={styles.itemHead}>
        <ServiceChip area={offer.area} />
        <strong className={styles.itemName}>
          <bdi>{offer.name}</bdi>
        </strong>
        {offer.status !== "active" && <Chip>{codes.say("offer-status", offer.status)}</Chip>}
        {canEdit && (
          <Button
            kind="quiet"
            name={words("edit-named", { name: offer.name })}
            icon="edit"
            onPress={onEdit}
          >
            {words("edit")}
          </Button>
        )}
      </div>
      {offer.alert && (
        <div>
          <Chip tone="attention">{offer.alert}</Chip>
        </div>
      )}
      {offer.description && (
        <p className={styles.text} dir="auto">
          {offer.description}
        </p>
      )}
      {details.length > 0 && (
        <ul className={styles.details}>
          {details.map((detail) => (
            <li key={detail} dir="auto">
              {detail}
            </li>
          ))}
        </ul>
      )}
      <AtCapacity offer={offer} canEdit={canEdit} />
    </li>
  );
}

function AtCapacity({ offer, canEdit }: { offer: OfferView; canEdit: boolean }) {
  const words = useWords();
  const saved = useSaved();
  const capacity = useDeed("providers.setCapacity");
  if (!canEdit) {
    return (
      <div>
        <Chip tone={offer.atCapacity ? "attention" : "success"}>
          {words(offer.atCapacity ? "provider-full" : "provider-open")}
        </Chip>
      </div>
    );
  }
  const turn = async (atCapacity: boolean) => {
    const outcome = await capacity.run({ offerId: offer.id, atCapacity });
    if (outcome.done) saved(words(atCapacity ? "offer-now-full" : "offer-now-open"));
  };
  return (
    <>
      <Switch
        label={words("offer-full")}
        on={offer.atCapacity}
        onChange={(on) => void turn(on)}
        disabled={capacity.busy}
      />
      <FaultNote fault={capacity.fault} />
    </>
  );
}

function sayAges({ minimumAge, maximumAge }: OfferView, words: Say): string {
  if (minimumAge !== null && maximumAge !== null) {
    return words("offer-ages", { from: minimumAge, to: maximumAge });
  }
  if (minimumAge !== null) return words("offer-age-from", { from: minimumAge });
  return maximumAge === null ? "" : words("offer-age-to", { to: maximumAge });
}
