import { Component, type ReactNode } from "react";

interface Props {
  /** What is shown where drawing fails. */
  ersatz: ReactNode;
  children: ReactNode;
}

/** Keeps a picture that cannot be drawn from taking the pane along. React offers this to classes only. */
export class Fehlergrenze extends Component<Props, { gescheitert: boolean }> {
  override state = { gescheitert: false };

  static getDerivedStateFromError() {
    return { gescheitert: true };
  }

  override render() {
    return this.state.gescheitert ? this.props.ersatz : this.props.children;
  }
}
