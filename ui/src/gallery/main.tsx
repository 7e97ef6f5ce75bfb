import { createRoot } from "react-dom/client";
import { applyLook, type Density, Kit, type Theme } from "../kit";
import { loadWords } from "../words/bundles";
import { languageFor } from "../words/languages";
import { Gallery } from "./Gallery";

const asked = new URLSearchParams(location.search);
applyLook({
  theme: (asked.get("theme") ?? "light") as Theme,
  density: (asked.get("density") ?? "standard") as Density,
  lessMotion: true,
});
const words = await loadWords(languageFor(asked.get("lang") ?? "en"));
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <Kit
      words={words}
      first={{ page: asked.get("part") ?? "case" }}
      namesHidden={asked.has("hidden")}
      today="2026-11-22"
    >
      <Gallery />
    </Kit>,
  );
}
