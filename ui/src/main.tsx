import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { loadWords } from "./words/bundles";
import { languageFor } from "./words/languages";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no root");

const words = await loadWords(languageFor(...navigator.languages));
createRoot(root).render(
  <StrictMode>
    <App words={words} />
  </StrictMode>,
);
