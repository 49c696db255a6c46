/** Starts the page. */
import { render } from 'preact';
import './style/index.css';
import { session } from './session';
import { App } from './shell/app';
import { followWorld } from './world-events';

document.documentElement.lang = session.language;
followWorld();
render(<App />, document.getElementById('app') as HTMLElement);
