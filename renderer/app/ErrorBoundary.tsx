import { Component, type ReactNode } from "react";
import { strings } from "../strings/zhTW.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorState } from "../ui/ErrorState.tsx";

interface Props {
  /** Another place is another try. */
  readonly placeKey: string;
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

interface State {
  readonly broken: { readonly placeKey: string; readonly details: string } | null;
}

/** Keeps a page that throws from taking the window with it, and says what is safe. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: null };

  static getDerivedStateFromError(error: unknown): State {
    return { broken: { placeKey: "", details: error instanceof Error ? `${error.name}: ${error.message}` : "" } };
  }

  static getDerivedStateFromProps(props: Props, state: State): State | null {
    if (state.broken === null || state.broken.placeKey === props.placeKey) return null;
    if (state.broken.placeKey === "") return { broken: { ...state.broken, placeKey: props.placeKey } };
    return { broken: null };
  }

  override render(): ReactNode {
    const { broken } = this.state;
    if (broken === null) return this.props.children;
    const words = strings.shell.broken;
    return (
      <>
        <h1 className="visually-hidden">{strings.shell.appName}</h1>
        <ErrorState title={words.title} words={words.words} details={{ name: words.details, text: broken.details }}>
          <Button look="primary" onPress={() => this.setState({ broken: null })}>
            {words.reopen}
          </Button>
          <Button
            onPress={() => {
              this.setState({ broken: null });
              this.props.onLeave();
            }}
          >
            {words.toMeetings}
          </Button>
        </ErrorState>
      </>
    );
  }
}
