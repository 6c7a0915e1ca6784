import type { Me } from '@moot/shared/http/account.ts';
import * as say from '@moot/shared/language/en/deskPages.ts';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { getJson, isProblem } from '../../connection/http.ts';
import { Live } from './live/Live.tsx';
import { CreateSeries } from './pages/CreateSeries.tsx';
import { Documents } from './pages/Documents.tsx';
import { Accept, SignInPage } from './pages/Doors.tsx';
import { Help } from './pages/Help.tsx';
import { Page } from './pages/Page.tsx';
import { Prepare } from './pages/Prepare.tsx';
import { SeriesHome } from './pages/SeriesHome.tsx';
import { SeriesList } from './pages/SeriesList.tsx';
import { leaveDoor, useRoute } from './route.ts';

export function App(): ReactNode {
  const [me, setMe] = useState<Me | null>(null);
  const [trouble, setTrouble] = useState('');
  const route = useRoute();
  const look = useCallback(() => {
    void getJson<Me>('/api/me').then((answer) => {
      if (isProblem(answer)) setTrouble(answer.sentence);
      else setMe(answer);
    });
  }, []);
  useEffect(look, [look]);
  const enter = (entered: Me) => {
    setMe(entered);
    leaveDoor();
  };
  if (route.at === 'setUp' || route.at === 'invitation') return <Accept route={route} onDone={enter} />;
  if (me === null)
    return <Page title={say.moot}>{trouble === '' ? say.loading : <p role="alert">{trouble}</p>}</Page>;
  if (me.facilitator === null) return <SignInPage isSetUp={me.setUp} onDone={setMe} />;
  const name = me.facilitator.name;
  switch (route.at) {
    case 'list':
      return <SeriesList name={name} onSignedOut={setMe} />;
    case 'create':
      return <CreateSeries />;
    case 'help':
      return <Help />;
    case 'series':
      return <SeriesHome key={route.series} series={route.series} />;
    case 'prepare':
      return <Prepare key={route.session} series={route.series} session={route.session} />;
    case 'documents':
      return <Documents key={route.series} series={route.series} />;
    case 'live':
      return <Live key={route.series} series={route.series} onGone={look} />;
  }
}
