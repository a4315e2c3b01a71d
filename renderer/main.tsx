import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { LockGate } from "./features/lock/LockGate.tsx";
import { connect } from "./transport/connect.ts";
import "./ui/tokens.css";
import "./ui/base.css";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no root element");

const bridge = await connect();
createRoot(root).render(
  <StrictMode>
    <LockGate bridge={bridge}>
      <App bridge={bridge} />
    </LockGate>
  </StrictMode>,
);
