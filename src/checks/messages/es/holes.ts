import type { holes as english } from '#checks/messages/en/holes.ts';

const included = 'nginx: incluya hardening.conf de deploy/nginx/ en la location de /orthanc/';

/** Spanish: the holes in words, as checks. */
export const holes: typeof english = {
  shareTokenWrites: {
    title: 'Los enlaces compartidos solo permiten leer',
    means:
      'Cualquiera que tenga un enlace compartido puede cambiar las etiquetas de su estudio, modificarlo o eliminarlo.',
    line: `${included}: los tokens de enlaces compartidos solo pasan con GET.`,
  },
  methodOverride: {
    title: 'GET sigue siendo GET',
    means:
      'Un enlace que parece inofensivo puede eliminar o cambiar lo que pueda eliminar o cambiar quien lo abre.',
    line: `${included}: rechaza _method y X-HTTP-Method-Override.`,
  },
  auditLog: {
    title: 'El registro de auditoría es para la administración',
    means:
      'Las personas con etiquetas limitadas leen quién ha hecho qué con qué estudio, en todo el archivo de imágenes.',
    line: `${included}: cierra /plugins/…/audit-logs.`,
  },
  globalRoutes: {
    title: 'Las estadísticas y los cambios son para la administración',
    means:
      'Las personas con etiquetas limitadas ven recuentos e identificadores de todo el archivo de imágenes.',
    line: `${included}: cierra /statistics, /changes y /tools/metrics-prometheus.`,
  },
  foreignLinks: {
    title: 'Solo se crean enlaces a estudios visibles',
    means: 'Las personas con etiquetas limitadas pueden crear enlaces a estudios que no pueden ver.',
    line: `${included}.`,
  },
  patientRoutes: {
    title: 'Las rutas de pacientes respetan las etiquetas',
    means:
      'Las personas con etiquetas limitadas pueden abrir todo lo de un paciente, sean cuales sean sus etiquetas.',
    line: `${included}: cierra /patients/{id} a las personas con etiquetas limitadas.`,
  },
  idsInBodies: {
    title: 'Enviar y combinar respetan las etiquetas',
    means: 'Las personas con «send» o «modify» pueden enviar o combinar estudios que no pueden ver.',
    line: `${included}.`,
  },
  anonymousUpload: {
    title: 'Para subir hay que iniciar sesión',
    means: 'Cualquiera en la red puede añadir archivos al archivo de imágenes.',
    line: 'Quite "upload" del perfil anónimo del Auth-Service, o incluya hardening.conf de deploy/nginx/ en la location de /orthanc/.',
  },
  endlessLinks: {
    title: 'Todos los enlaces caducan',
    means: 'Por la API se pueden crear enlaces sin caducidad.',
    line: `${included}.`,
  },
  lastingInstantLinks: {
    title: 'Los enlaces instantáneos terminan pronto',
    means: 'Cualquiera con «view» puede crear un enlace que dure más que su cuenta.',
    line: `${included}: los enlaces instantáneos terminan al cabo de una hora.`,
  },
  foreignJobs: {
    title: 'Trabajos de otras personas',
    means:
      'Quien puede iniciar trabajos puede leer cualquier trabajo por su ID, con nombres de usuario y direcciones.',
    line: 'Dé los permisos que inician trabajos a pocas personas. No nombre a nadie en las direcciones de los peers.',
  },
  anonymousTokens: {
    title: 'Tokens que no son válidos',
    means:
      'El plugin los trata como si no hubiera token, así que «no se ve nada» puede significar «caducado». La consola distingue ambos.',
    line: 'En la consola no hay que hacer nada: vuelve a pedir que se inicie sesión. Otros programas deben comparar el nombre del perfil.',
  },
  openSystem: {
    title: 'Orthanc no revela nada sin iniciar sesión',
    means:
      'Cualquiera en la red puede leer versiones y nombres de máquinas y plugins, y comprobar si existe un estudio.',
    line: `${included}: /system y /tools/lookup exigen una credencial válida.`,
  },
  keysInClear: {
    title: 'Claves de API en Keycloak',
    means: 'Cualquiera con «view-users» puede leer todas las claves de API, y usarlas.',
    line: 'Dé «view-users» a pocas personas y sustituya las claves de API cada año.',
  },
  tokensInLog: {
    title: 'Tokens en el registro del Auth-Service',
    means: 'El Auth-Service escribe tokens de acceso y de enlaces compartidos en su registro.',
    line: 'Inicie el Auth-Service con --log-config y logging.json de deploy/compose/auth-service/. Si no, deje que pocas personas lean su registro.',
  },
  remotesUnlimited: {
    title: 'Listas de trabajo, modalidades y peers',
    means: 'Las etiquetas no los limitan, como tampoco lo que contiene un servidor remoto.',
    line: 'Dé «q-r-remote-modalities», «worklists» y «send» solo a personas que puedan ver todos los estudios.',
  },
};
