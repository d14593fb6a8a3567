import { mount } from 'svelte';
import { DocumentStore } from './client/document-store';
import type { ReadingServices } from './client/services';
import { AppState } from './ui/state/app-state.svelte';
import App from './ui/App.svelte';
import './ui/theme.css';

let services: Promise<ReadingServices> | undefined;

/** The reader comes with the first document that needs it. */
function reading(): Promise<ReadingServices> {
  services ??= import('./reading').then(({ createReading }) =>
    createReading((sha256) => app.documents.original(sha256)),
  );
  return services;
}

const app = new AppState(new DocumentStore(), reading);
const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
mount(App, { target, props: { app } });

void app.documents.load();
void import('./start-offline').then(({ startOffline }) => startOffline(app));
