<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>AlbumDesk</name>
    <message>
        <source>About “{0}”</source>
        <translation>Acerca de «{0}»</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>Otro…</translation>
    </message>
    <message>
        <source>Auto-tag its photos</source>
        <translation>Etiquetar sus fotos automáticamente</translation>
    </message>
    <message>
        <source>Copies of its photos…</source>
        <translation>Copias de sus fotos…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Describe…</source>
        <translation>Describir…</translation>
    </message>
    <message>
        <source>Edit rule…</source>
        <translation>Editar regla…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Fill by a rule…</source>
        <translation>Llenar con una regla…</translation>
    </message>
    <message>
        <source>Fill by hand from now on</source>
        <translation>Llenar a mano desde ahora</translation>
    </message>
    <message numerus="yes">
        <source>Gave %Ln tag(s) to {0}, surely right.</source>
        <translation>
            <numerusform>%Ln etiqueta segura añadida a {0}.</numerusform>
            <numerusform>%Ln etiquetas seguras añadidas a {0}.</numerusform>
        </translation>
    </message>
    <message>
        <source>It fills itself with what this search is sure of, also with what comes later.</source>
        <translation>Se llena solo con los resultados seguros de esta búsqueda, también con los que lleguen después.</translation>
    </message>
    <message>
        <source>Keep out of “{0}”</source>
        <translation>Excluir de «{0}»</translation>
    </message>
    <message>
        <source>Keep this search as an album</source>
        <translation>Guardar esta búsqueda como álbum</translation>
    </message>
    <message>
        <source>Keep what matched once</source>
        <translation>Conservar lo que coincidió</translation>
    </message>
    <message>
        <source>List of its files…</source>
        <translation>Lista de sus archivos…</translation>
    </message>
    <message>
        <source>Make album</source>
        <translation>Crear álbum</translation>
    </message>
    <message>
        <source>Move to the top</source>
        <translation>Mover al nivel superior</translation>
    </message>
    <message>
        <source>New album</source>
        <translation>Álbum nuevo</translation>
    </message>
    <message>
        <source>New album…</source>
        <translation>Álbum nuevo…</translation>
    </message>
    <message>
        <source>Nothing more is surely right for these photos.</source>
        <translation>No hay más etiquetas seguras para estas fotos.</translation>
    </message>
    <message>
        <source>Pin in “{0}”</source>
        <translation>Fijar en «{0}»</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Put into album</source>
        <translation>Añadir a un álbum</translation>
    </message>
    <message>
        <source>Put {0} into</source>
        <translation>Añadir {0} a un álbum</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Take out of “{0}”</source>
        <translation>Quitar de «{0}»</translation>
    </message>
    <message>
        <source>Use as cover</source>
        <translation>Usar como portada</translation>
    </message>
    <message>
        <source>With {0}.</source>
        <translation>Con {0}.</translation>
    </message>
</context>
<context>
    <name>AlbumSection</name>
    <message>
        <source>Albums</source>
        <translation>Álbumes</translation>
    </message>
    <message>
        <source>It is in there by the rule: {0}</source>
        <translation>Está aquí por la regla: {0}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation>El idioma cambiará la próxima vez que se abra el programa.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>Aparecer poco a poco</translation>
    </message>
    <message>
        <source>Fill the square</source>
        <translation>Llenar el cuadrado</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Photos in the grid</source>
        <translation>Fotos en la cuadrícula</translation>
    </message>
    <message>
        <source>Photos that appear</source>
        <translation>Al aparecer las fotos</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>Tamaño de las imágenes</translation>
    </message>
    <message>
        <source>Where your desktop asks for no animation, photos appear at once anyway.</source>
        <translation>Si el escritorio pide prescindir de animaciones, las fotos aparecen siempre de golpe.</translation>
    </message>
    <message>
        <source>Whole photo</source>
        <translation>Foto entera</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>A search takes {0} pictures, so the first of them are used. To add photos to your library, drop the folder they are in.</source>
        <translation>Una búsqueda admite {0} imágenes, así que se usan las primeras. Para añadir fotos a la biblioteca, suelte la carpeta en la que están.</translation>
    </message>
    <message>
        <source>Search with a picture</source>
        <translation>Buscar con una imagen</translation>
    </message>
    <message>
        <source>That program gave only a link. Copy the picture itself, then paste it here.</source>
        <translation>Ese programa solo ha dado un enlace. Copie la imagen misma y péguela aquí.</translation>
    </message>
</context>
<context>
    <name>AskingDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Awake</name>
    <message>
        <source>Slide show</source>
        <translation>Presentación</translation>
    </message>
</context>
<context>
    <name>BackupsSection</name>
    <message>
        <source>A backup holds what you have made of your photos: tags, albums, ratings, searches. The photos themselves are not in it. One is made automatically on each day you change something.</source>
        <translation>Una copia de seguridad guarda lo que ha hecho con sus fotos: etiquetas, álbumes, valoraciones y búsquedas. No incluye las fotos. Cada día en que cambia algo se crea una automáticamente.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Crear copia ahora</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Backups (*.sqlite)</source>
        <translation>Copias de seguridad (*.sqlite)</translation>
    </message>
    <message>
        <source>Go back to a file…</source>
        <translation>Volver a un archivo…</translation>
    </message>
    <message>
        <source>One is kept for each of the last 7 days and of the 4 weeks before, besides the last 10 made by you, the last 5 made before going back, and all made before updates.</source>
        <translation>Se conservan una por cada uno de los últimos 7 días y de las 4 semanas anteriores, las 10 últimas que ha creado usted, las 5 últimas creadas antes de volver atrás y todas las creadas antes de una actualización.</translation>
    </message>
    <message>
        <source>The backup to go back to</source>
        <translation>Copia de seguridad a la que volver</translation>
    </message>
    <message>
        <source>There are none yet.</source>
        <translation>Todavía no hay ninguna.</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Again from the start</source>
        <translation>Volver a empezar al final</translation>
    </message>
    <message>
        <source>In any order</source>
        <translation>Orden aleatorio</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Salir de pantalla completa</translation>
    </message>
    <message>
        <source>Longer</source>
        <translation>Más tiempo</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Foto siguiente</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Photo before</source>
        <translation>Foto anterior</translation>
    </message>
    <message>
        <source>Shorter</source>
        <translation>Menos tiempo</translation>
    </message>
    <message>
        <source>Slide show</source>
        <translation>Presentación</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>This photo is no longer in the library.</source>
        <translation>Esta foto ya no está en la biblioteca.</translation>
    </message>
</context>
<context>
    <name>CareDesk</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy {0} to</source>
        <translation>Copiar {0} a</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Move {0} to</source>
        <translation>Mover {0} a</translation>
    </message>
</context>
<context>
    <name>CareMenus</name>
    <message>
        <source>As its file says</source>
        <translation>Como indica el archivo</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy to folder…</source>
        <translation>Copiar a una carpeta…</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorita</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>A la izquierda</translation>
    </message>
    <message>
        <source>Move to folder…</source>
        <translation>Mover a una carpeta…</translation>
    </message>
    <message>
        <source>No stars</source>
        <translation>Sin estrellas</translation>
    </message>
    <message>
        <source>Put into the trash…</source>
        <translation>Mover a la papelera…</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Valorar</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar nombre…</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>A la derecha</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Volver a mostrar</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Girar</translation>
    </message>
</context>
<context>
    <name>Centre</name>
    <message>
        <source>Choose a photo and press F, or drag photos onto Favourites.</source>
        <translation>Seleccione una foto y pulse F, o arrastre fotos a Favoritos.</translation>
    </message>
    <message>
        <source>Choose photos and press T to tag them, or drag them onto it.</source>
        <translation>Seleccione fotos y pulse T para etiquetarlas, o arrástrelas a la etiqueta.</translation>
    </message>
    <message>
        <source>Drag photos onto it, or give it a rule that fills it.</source>
        <translation>Arrastre fotos al álbum, o dele una regla que lo llene.</translation>
    </message>
    <message>
        <source>Every photo has a tag</source>
        <translation>Todas las fotos tienen etiqueta</translation>
    </message>
    <message>
        <source>Fill by a rule…</source>
        <translation>Llenar con una regla…</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>Buscando fotos</translation>
    </message>
    <message>
        <source>No favourites yet</source>
        <translation>Aún no hay favoritos</translation>
    </message>
    <message>
        <source>No photo matches its rule. Those that do appear here.</source>
        <translation>Ninguna foto cumple su regla. Las que la cumplan aparecen aquí.</translation>
    </message>
    <message>
        <source>No photos found</source>
        <translation>No se han encontrado fotos</translation>
    </message>
    <message>
        <source>No photos in {0}</source>
        <translation>No hay fotos en {0}</translation>
    </message>
    <message>
        <source>No photos with “{0}”</source>
        <translation>No hay fotos con «{0}»</translation>
    </message>
    <message>
        <source>Photos appear here as soon as there are some.</source>
        <translation>Las fotos aparecerán aquí en cuanto las haya.</translation>
    </message>
    <message>
        <source>Photos that you put there appear here the next time you look.</source>
        <translation>Las fotos que ponga en ella aparecerán la próxima vez que se busque.</translation>
    </message>
    <message>
        <source>Photos without one appear here.</source>
        <translation>Aquí aparecen las fotos que no tienen ninguna.</translation>
    </message>
    <message>
        <source>They appear here as they are found.</source>
        <translation>Aparecen aquí a medida que se encuentran.</translation>
    </message>
    <message>
        <source>Your folders hold no pictures that can be shown. Add another folder.</source>
        <translation>Sus carpetas no contienen imágenes que se puedan mostrar. Añada otra carpeta.</translation>
    </message>
    <message>
        <source>{0}: no photos</source>
        <translation>{0}: no hay fotos</translation>
    </message>
    <message>
        <source>“{0}” is empty</source>
        <translation>«{0}» está vacío</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message numerus="yes">
        <source>%Ln more picture(s)</source>
        <translation>
            <numerusform>%Ln imagen más</numerusform>
            <numerusform>%Ln imágenes más</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove picture {0}, {1}</source>
        <translation>Quitar la imagen {0}, {1}</translation>
    </message>
</context>
<context>
    <name>Chosen</name>
    <message>
        <source>Add a tag</source>
        <translation>Añadir una etiqueta</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Buscar parecidas</translation>
    </message>
    <message>
        <source>Not this</source>
        <translation>No como esta</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>Copied {0}</source>
        <translation>Copiado: {0}</translation>
    </message>
    <message>
        <source>The files are not there, so nothing was copied.</source>
        <translation>Los archivos no están disponibles; no se ha copiado nada.</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Still at work</source>
        <translation>Aún hay tareas en curso</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Detener y cerrar</translation>
    </message>
    <message>
        <source>What is done so far stays.</source>
        <translation>Lo hecho hasta ahora se conserva.</translation>
    </message>
    <message numerus="yes">
        <source>{0}: %Ln still to do</source>
        <translation>
            <numerusform>{0}: queda %Ln</numerusform>
            <numerusform>{0}: quedan %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>100 % or all</source>
        <translation>100&#xa0;% o entera</translation>
    </message>
    <message>
        <source>Back to {0}</source>
        <translation>Volver a {0}</translation>
    </message>
    <message>
        <source>Change places with the next photo</source>
        <translation>Intercambiar con la foto siguiente</translation>
    </message>
    <message>
        <source>Comparing {0}</source>
        <translation>Comparación de {0}</translation>
    </message>
    <message>
        <source>Comparing: {0} of {1}</source>
        <translation>Comparación: {0} de {1}</translation>
    </message>
    <message>
        <source>Zoom and move together</source>
        <translation>Zoom y movimiento juntos</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Imported {0}.</source>
        <translation>Se ha importado {0}.</translation>
    </message>
    <message>
        <source>Importing {0}, and making sure that it works</source>
        <translation>Importando {0} y comprobando que funciona</translation>
    </message>
    <message>
        <source>Not imported. {0}</source>
        <translation>No se ha importado. {0}</translation>
    </message>
    <message>
        <source>Preparing this form…</source>
        <translation>Preparando esta versión…</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Eliminando</translation>
    </message>
    <message>
        <source>Testing. This may take a minute.</source>
        <translation>Probando. Puede tardar un minuto.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usarlo</translation>
    </message>
    <message>
        <source>{0} is here.</source>
        <translation>{0} está listo.</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Choose a photo to see what is known about it.</source>
        <translation>Seleccione una foto para ver lo que se sabe de ella.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy all as text</source>
        <translation>Copiar todo como texto</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Leave out photos like this one</source>
        <translation>Excluir fotos como esta</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Buscar parecidas</translation>
    </message>
    <message>
        <source>Not this</source>
        <translation>No como esta</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Show in folder {0}</source>
        <translation>Mostrar en la carpeta {0}</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>carpeta</translation>
    </message>
    <message>
        <source>{0} chosen</source>
        <translation>Selección: {0}</translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Drop a folder to add it, or a picture to find photos like it</source>
        <translation>Suelte una carpeta para añadirla, o una imagen para encontrar fotos parecidas</translation>
    </message>
</context>
<context>
    <name>EncoderCard</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Get it</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>I do research: get it</source>
        <translation>Hago investigación: descargar</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>Nobody offers it ready to use, so it has to be made once. In a terminal, type the line below; then import the folder that it makes.</source>
        <translation>Nadie lo ofrece listo para usar, así que hay que crearlo una vez. Escriba en un terminal la línea de abajo e importe después la carpeta que crea.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Eliminar</translation>
    </message>
</context>
<context>
    <name>EncodersPage</name>
    <message>
        <source>A folder…</source>
        <translation>Una carpeta…</translation>
    </message>
    <message>
        <source>A model is what understands your photos. All of them work on this computer, and your photos stay here. Only when you get one, it is fetched from the network.</source>
        <translation>Un modelo es lo que analiza sus fotos. Todos funcionan en este equipo, y sus fotos no salen de él. La red solo se usa para descargar un modelo.</translation>
    </message>
    <message>
        <source>A zip file…</source>
        <translation>Un archivo zip…</translation>
    </message>
    <message>
        <source>Back to your photos</source>
        <translation>Volver a las fotos</translation>
    </message>
    <message>
        <source>Better search</source>
        <translation>Mejorar la búsqueda</translation>
    </message>
    <message>
        <source>Bring in a model that you have; you can also drop it here</source>
        <translation>Importar un modelo que ya tiene; también puede soltarlo aquí</translation>
    </message>
    <message>
        <source>Drop a model here to import it: its folder or zip file.</source>
        <translation>Suelte aquí un modelo para importarlo: su carpeta o su archivo zip.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>In use now</source>
        <translation>En uso ahora</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Clasificación</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Fotos parecidas</translation>
    </message>
    <message>
        <source>Search with words and pictures</source>
        <translation>Búsqueda con palabras e imágenes</translation>
    </message>
    <message>
        <source>The folder of a model</source>
        <translation>Carpeta de un modelo</translation>
    </message>
    <message>
        <source>The zip file of a model</source>
        <translation>Archivo zip de un modelo</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Archivos zip (*.zip)</translation>
    </message>
</context>
<context>
    <name>EncodersSection</name>
    <message>
        <source>A search model is what lets you find photos by what they show. It works on this computer, also without a network.</source>
        <translation>Un modelo de búsqueda permite encontrar fotos por lo que muestran. Funciona en este equipo, también sin conexión.</translation>
    </message>
    <message>
        <source>Better search</source>
        <translation>Mejorar la búsqueda</translation>
    </message>
    <message>
        <source>Get a better one, choose another, or test how fast it is here.</source>
        <translation>Descargar uno mejor, elegir otro o probar lo rápido que es en este equipo.</translation>
    </message>
    <message>
        <source>No search model can be used: photos cannot be found by what they show.</source>
        <translation>No se puede usar ningún modelo de búsqueda: las fotos no se pueden encontrar por lo que muestran.</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>Modelos de búsqueda</translation>
    </message>
    <message>
        <source>See all models…</source>
        <translation>Ver todos los modelos…</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Algo ha salido mal</translation>
    </message>
    <message>
        <source>Your photos are not affected. If it happens again, please report it with the text below; names of your files and folders, tags and searches are left out.</source>
        <translation>Sus fotos no se han visto afectadas. Si vuelve a ocurrir, le agradecemos que lo notifique con el texto de abajo; no incluye los nombres de sus archivos y carpetas, sus etiquetas ni sus búsquedas.</translation>
    </message>
</context>
<context>
    <name>ExportDesk</name>
    <message>
        <source>Choose the photos to export first.</source>
        <translation>Seleccione primero las fotos que desea exportar.</translation>
    </message>
    <message>
        <source>Exported {0} to {1}.</source>
        <translation>{0} en {1}: exportación terminada.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Stopped. What was exported so far stays.</source>
        <translation>Detenido. Lo exportado hasta ahora se conserva.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>{0} could not be exported.</source>
        <translation>Sin exportar: {0}.</translation>
    </message>
    <message>
        <source>{0} were left out: the name is taken.</source>
        <translation>Omitido por estar el nombre en uso: {0}.</translation>
    </message>
    <message>
        <source>{0} were there already.</source>
        <translation>Ya estaban allí: {0}.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>About {0}, between {1} and {2}</source>
        <translation>Unos {0}, entre {1} y {2}</translation>
    </message>
    <message>
        <source>Export into</source>
        <translation>Exportar a</translation>
    </message>
    <message>
        <source>Finding out how much it takes…</source>
        <translation>Calculando cuánto ocupará…</translation>
    </message>
    <message>
        <source>None of a few photos could be tried.</source>
        <translation>No se ha podido probar ninguna de las fotos de muestra.</translation>
    </message>
    <message>
        <source>Takes {0}</source>
        <translation>Ocupa {0}</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>All in one</source>
        <translation>Todo en una</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Otra carpeta…</translation>
    </message>
    <message>
        <source>As each is</source>
        <translation>El de cada foto</translation>
    </message>
    <message>
        <source>As in the library</source>
        <translation>Como en la biblioteca</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Tal como están</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Por día</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Por mes</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>Por año</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Elegir la carpeta</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Colours that look right on every screen (sRGB)</source>
        <translation>Colores correctos en cualquier pantalla (sRGB)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Export</source>
        <comment>name of a folder</comment>
        <translation>Exportaciones</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>For the web</source>
        <translation>Para la web</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Tamaño completo</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insertar</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Leave out photos whose name is taken</source>
        <translation>Omitir fotos cuyo nombre ya existe</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Nothing private</source>
        <translation>Nada privado</translation>
    </message>
    <message>
        <source>Only the picture.</source>
        <translation>Solo la imagen.</translation>
    </message>
    <message>
        <source>Pattern of names</source>
        <translation>Patrón de nombres</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Raw files, films and sidecars come along</source>
        <translation>Incluir archivos RAW, vídeos y archivos auxiliares</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Sort into folders</source>
        <translation>Repartir en carpetas</translation>
    </message>
    <message>
        <source>This folder is in your library: the copies will be among your photos, too.</source>
        <translation>Esta carpeta está en la biblioteca: las copias estarán también entre las fotos.</translation>
    </message>
    <message>
        <source>Time, camera, title and stars. No place, no serial numbers, no tags or names.</source>
        <translation>Hora, cámara, título y estrellas. Sin lugar, números de serie, etiquetas ni nombres.</translation>
    </message>
    <message>
        <source>Time, place, camera, and your titles, stars and tags.</source>
        <translation>Hora, lugar, cámara, y sus títulos, estrellas y etiquetas.</translation>
    </message>
    <message>
        <source>What they say</source>
        <translation>Datos incluidos</translation>
    </message>
    <message>
        <source>{0} pixels at most</source>
        <translation>{0} píxeles como máximo</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Copy the photos of “{0}” into a folder</source>
        <translation>Copiar las fotos de «{0}» a una carpeta</translation>
    </message>
    <message>
        <source>Exported {0} to {1}.</source>
        <translation>{0} en {1}: exportación terminada.</translation>
    </message>
    <message>
        <source>Stopped. What was copied so far stays.</source>
        <translation>Detenido. Lo copiado hasta ahora se conserva.</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>Write a list of the files of “{0}”</source>
        <translation>Guardar una lista de los archivos de «{0}»</translation>
    </message>
    <message>
        <source>{0} could not be exported.</source>
        <translation>Sin exportar: {0}.</translation>
    </message>
    <message>
        <source>{0} were there already.</source>
        <translation>Ya estaban allí: {0}.</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>Copied {0} to {1}</source>
        <translation>Copiado en {1}: {0}</translation>
    </message>
    <message>
        <source>Nothing had to be done: they are so already.</source>
        <translation>No había nada que hacer: ya está así.</translation>
    </message>
    <message>
        <source>{0} copied</source>
        <translation>Copiado: {0}</translation>
    </message>
    <message>
        <source>{0} moved</source>
        <translation>Movido: {0}</translation>
    </message>
    <message>
        <source>{0} put into the trash</source>
        <translation>Movido a la papelera: {0}</translation>
    </message>
    <message>
        <source>{0} renamed</source>
        <translation>Nombre cambiado: {0}</translation>
    </message>
    <message>
        <source>{0} stayed as they are, first “{1}”. {2}</source>
        <translation>Sin cambios: {0}; la primera, «{1}». {2}</translation>
    </message>
    <message>
        <source>“{0}” stayed as it is. {1}</source>
        <translation>«{0}» se ha quedado como estaba. {1}</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Film strip</source>
        <translation>Tira de fotos</translation>
    </message>
</context>
<context>
    <name>FolderCard</name>
    <message>
        <source>Its photos are gone on purpose</source>
        <translation>Sus fotos ya no están, y es intencionado</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Leave out a folder inside {0}</source>
        <translation>Excluir una carpeta de {0}</translation>
    </message>
    <message>
        <source>Leave out a folder inside…</source>
        <translation>Excluir una subcarpeta…</translation>
    </message>
    <message>
        <source>Left out: {0}</source>
        <translation>Excluida: {0}</translation>
    </message>
    <message>
        <source>Look for new photos</source>
        <translation>Buscar fotos nuevas</translation>
    </message>
    <message>
        <source>Look for new photos in {0}</source>
        <translation>Buscar fotos nuevas en {0}</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More for {0}</source>
        <translation>Más opciones de {0}</translation>
    </message>
    <message>
        <source>Remove and forget</source>
        <translation>Quitar y olvidar</translation>
    </message>
    <message>
        <source>Remove and forget its photos…</source>
        <translation>Quitar y olvidar sus fotos…</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>Quitar de la biblioteca</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>Mostrar en el gestor de archivos</translation>
    </message>
    <message>
        <source>Show its problems</source>
        <translation>Mostrar sus problemas</translation>
    </message>
    <message>
        <source>Show where it is now…</source>
        <translation>Indicar dónde está ahora…</translation>
    </message>
    <message>
        <source>Tags, ratings and albums of the photos that only this folder shows are forgotten too. This cannot be undone. The files themselves stay where they are.</source>
        <translation>También se olvidan las etiquetas, las valoraciones y los álbumes de las fotos que solo están en esta carpeta. Esto no se puede deshacer. Los archivos se quedan donde están.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Volver a incluir</translation>
    </message>
    <message>
        <source>Take {0} back into the library</source>
        <translation>Volver a incluir {0} en la biblioteca</translation>
    </message>
    <message>
        <source>Where is {0} now?</source>
        <translation>¿Dónde está {0} ahora?</translation>
    </message>
    <message>
        <source>{0} does not lie inside this folder.</source>
        <translation>{0} no está dentro de esta carpeta.</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>Another place…</source>
        <translation>Otro lugar…</translation>
    </message>
    <message>
        <source>Find a folder</source>
        <translation>Buscar una carpeta</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>New folder in “{0}”</source>
        <translation>Carpeta nueva en «{0}»</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Carpeta nueva…</translation>
    </message>
</context>
<context>
    <name>FolderRows</name>
    <message>
        <source>Made the folder “{0}”. Drag photos onto it to move them there.</source>
        <translation>Carpeta «{0}» creada. Arrastre fotos a ella para moverlas allí.</translation>
    </message>
</context>
<context>
    <name>FolderWatch</name>
    <message numerus="yes">
        <source>Your system watches no more folders: changes in {0} show up within %n minute(s).</source>
        <translation>
            <numerusform>El sistema no puede vigilar más carpetas: los cambios en {0} se ven al cabo de %n minuto como mucho.</numerusform>
            <numerusform>El sistema no puede vigilar más carpetas: los cambios en {0} se ven al cabo de %n minutos como mucho.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your system watches no more folders: look again for changes in {0}.</source>
        <translation>El sistema no puede vigilar más carpetas: vuelva a buscar fotos para ver los cambios en {0}.</translation>
    </message>
    <message>
        <source>some folders</source>
        <translation>algunas carpetas</translation>
    </message>
</context>
<context>
    <name>Folders</name>
    <message>
        <source>Removed {0} with {1}. The files are untouched.</source>
        <translation>Se ha quitado {0} con {1}. Los archivos no han cambiado.</translation>
    </message>
    <message>
        <source>{0} is in the library again.</source>
        <translation>{0} vuelve a estar en la biblioteca.</translation>
    </message>
    <message>
        <source>{0} is in {1} now.</source>
        <translation>{0} está ahora en {1}.</translation>
    </message>
    <message>
        <source>{0} is left out. Its root’s menu brings it back.</source>
        <translation>{0} queda excluida. Puede volver a incluirla en el menú de su carpeta principal.</translation>
    </message>
    <message numerus="yes">
        <source>{0}: %Ln photo(s) missing now.</source>
        <translation>
            <numerusform>{0}: ahora falta %Ln foto.</numerusform>
            <numerusform>{0}: ahora faltan %Ln fotos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoldersSection</name>
    <message>
        <source>Add folder…</source>
        <translation>Añadir carpeta…</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>From time to time</source>
        <translation>De vez en cuando</translation>
    </message>
    <message>
        <source>Look through all folders</source>
        <translation>Examinar todas las carpetas</translation>
    </message>
    <message>
        <source>Photoapp shows the photos of these folders and of those inside them. It never moves or changes them unless you ask for exactly that.</source>
        <translation>Photoapp muestra las fotos de estas carpetas y de sus subcarpetas. Nunca las mueve ni las cambia si usted no lo pide expresamente.</translation>
    </message>
    <message>
        <source>There are no folders yet.</source>
        <translation>Todavía no hay carpetas.</translation>
    </message>
    <message>
        <source>What changes in your folders is noticed as it happens. On network drives, and where your system cannot tell, only looking helps.</source>
        <translation>Los cambios en sus carpetas se notan al momento. En las unidades de red, y donde el sistema no puede avisar, hay que examinarlas.</translation>
    </message>
    <message numerus="yes">
        <source>every %Ln minute(s)</source>
        <translation>
            <numerusform>cada %Ln minuto</numerusform>
            <numerusform>cada %Ln minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>every 10 minutes</source>
        <translation>cada 10 minutos</translation>
    </message>
    <message>
        <source>every 2 hours</source>
        <translation>cada 2 horas</translation>
    </message>
    <message>
        <source>every half hour</source>
        <translation>cada media hora</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>once a day</source>
        <translation>una vez al día</translation>
    </message>
</context>
<context>
    <name>Framed</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>In the cloud</source>
        <translation>En la nube</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
</context>
<context>
    <name>GuideCard</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Not all is done yet. “Look for new photos” in the menu goes on with it.</source>
        <translation>Aún no está todo hecho. «Buscar fotos nuevas» en el menú lo continúa.</translation>
    </message>
    <message>
        <source>Search for {0}</source>
        <translation>Buscar {0}</translation>
    </message>
    <message>
        <source>Type at the top what you look for, as you would say it, or drop a picture there to find others like it. New photos in your folders come by themselves.</source>
        <translation>Escriba arriba lo que busca, tal como lo diría, o suelte ahí una imagen para encontrar otras parecidas. Las fotos nuevas de sus carpetas llegan solas.</translation>
    </message>
    <message>
        <source>You need not wait. Scroll through what is there, open a photo with a double click, or search for something: more is found as more photos are understood.</source>
        <translation>No hace falta esperar. Recorra lo que ya hay, abra una foto con doble clic o busque algo: se encuentra más a medida que se analizan las fotos.</translation>
    </message>
    <message>
        <source>Your photos are arriving</source>
        <translation>Sus fotos están llegando</translation>
    </message>
    <message>
        <source>dog</source>
        <translation>perro</translation>
    </message>
    <message>
        <source>flowers</source>
        <translation>flores</translation>
    </message>
    <message>
        <source>sunset</source>
        <translation>puesta de sol</translation>
    </message>
    <message>
        <source>{0} so far</source>
        <translation>{0} hasta ahora</translation>
    </message>
    <message>
        <source>{0}, all ready</source>
        <translation>{0}: todo listo</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>All suggestions</source>
        <translation>Todas las sugerencias</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>Preguntarme</translation>
    </message>
    <message>
        <source>Ask me about some photos</source>
        <translation>Preguntarme por algunas fotos</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Edit rule</source>
        <translation>Editar regla</translation>
    </message>
    <message>
        <source>Fills itself: {0}</source>
        <translation>Se llena solo: {0}</translation>
    </message>
    <message>
        <source>Its rule names a tag or an album that is gone: {0}</source>
        <translation>Su regla menciona una etiqueta o un álbum que ya no existe: {0}</translation>
    </message>
    <message>
        <source>Look-alikes together</source>
        <translation>Agrupar parecidas</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More photos may show it.</source>
        <translation>Puede que haya más fotos que la muestren.</translation>
    </message>
    <message numerus="yes">
        <source>Review %Ln suggestion(s)</source>
        <translation>
            <numerusform>Revisar %Ln sugerencia</numerusform>
            <numerusform>Revisar %Ln sugerencias</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the photos that it would learn most from</source>
        <translation>Mostrar las fotos de las que más aprendería</translation>
    </message>
    <message>
        <source>{0} · keeps what matched</source>
        <translation>{0} · conserva lo que coincidió</translation>
    </message>
    <message>
        <source>{0}, choose another tag</source>
        <translation>{0}, elegir otra etiqueta</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Redo all up to here</source>
        <translation>Rehacer todo hasta aquí</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undo all back to here</source>
        <translation>Deshacer todo hasta aquí</translation>
    </message>
    <message>
        <source>What you change in your library appears here.</source>
        <translation>Aquí aparece lo que cambia en su biblioteca.</translation>
    </message>
    <message>
        <source>{0} · cannot be undone</source>
        <translation>{0} · no se puede deshacer</translation>
    </message>
    <message>
        <source>{0} · undone</source>
        <translation>{0} · deshecho</translation>
    </message>
</context>
<context>
    <name>Indexer</name>
    <message numerus="yes">
        <source>%Ln cannot be read</source>
        <translation>
            <numerusform>%Ln ilegible</numerusform>
            <numerusform>%Ln ilegibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln cambiada</numerusform>
            <numerusform>%Ln cambiadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) not there now</source>
        <translation>
            <numerusform>%Ln carpeta no disponible</numerusform>
            <numerusform>%Ln carpetas no disponibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>falta %Ln</numerusform>
            <numerusform>faltan %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved</source>
        <translation>
            <numerusform>%Ln movida</numerusform>
            <numerusform>%Ln movidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln nueva</numerusform>
            <numerusform>%Ln nuevas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nada nuevo</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>Add a folder with photos</source>
        <translation>Añadir una carpeta con fotos</translation>
    </message>
    <message>
        <source>Backed up your library: {0}</source>
        <translation>Copia de seguridad creada: {0}</translation>
    </message>
    <message>
        <source>Backing up your library…</source>
        <translation>Creando una copia de seguridad de la biblioteca…</translation>
    </message>
    <message>
        <source>Looking through {0}</source>
        <translation>Examinando {0}</translation>
    </message>
    <message>
        <source>Where is {0} now?</source>
        <translation>¿Dónde está {0} ahora?</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Press the keys…</source>
        <translation>Pulse las teclas…</translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>Choose a key to change it, then press the new one. Backspace leaves a command without keys. Those that belong to a part of the window are as they are.</source>
        <translation>Elija un atajo para cambiarlo y pulse el nuevo. Retroceso deja una orden sin atajo. Los que pertenecen a una parte de la ventana no se pueden cambiar.</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Buscar una orden o una tecla</translation>
    </message>
    <message>
        <source>Hold Ctrl or Alt as well, or take one of the keys F1 to F12.</source>
        <translation>Mantenga también Ctrl o Alt, o use una de las teclas F1 a F12.</translation>
    </message>
    <message>
        <source>No command is called that.</source>
        <translation>Ninguna orden se llama así.</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Restablecer todo</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>{0} belongs to “{1}”.</source>
        <translation>{0} pertenece a «{1}».</translation>
    </message>
    <message>
        <source>{0} means “{1}” there: {2}.</source>
        <translation>{0} significa allí «{1}»: {2}.</translation>
    </message>
</context>
<context>
    <name>Layout</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
</context>
<context>
    <name>LessonBar</name>
    <message>
        <source>Ask me about some photos</source>
        <translation>Preguntarme por algunas fotos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Show its photos</source>
        <translation>Mostrar sus fotos</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>No picture has been copied.</source>
        <translation>No se ha copiado ninguna imagen.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>NoPhotosPage</name>
    <message numerus="yes">
        <source>%Ln file(s) are in the cloud only. Let them be kept here.</source>
        <translation>
            <numerusform>%Ln archivo está solo en la nube. Haga que se conserve en este equipo.</numerusform>
            <numerusform>%Ln archivos están solo en la nube. Haga que se conserven en este equipo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) or folder(s) could not be used.</source>
        <translation>
            <numerusform>%Ln archivo o carpeta no se ha podido usar.</numerusform>
            <numerusform>%Ln archivos o carpetas no se han podido usar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add another folder</source>
        <translation>Añadir otra carpeta</translation>
    </message>
    <message>
        <source>Connect it, then look again. Nothing that is known of it is lost.</source>
        <translation>Conéctela y vuelva a buscar. No se pierde nada de lo que se sabe de ella.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Volver a buscar</translation>
    </message>
    <message>
        <source>No photos in {0}</source>
        <translation>No hay fotos en {0}</translation>
    </message>
    <message>
        <source>Not connected: {0}</source>
        <translation>Sin conexión: {0}</translation>
    </message>
    <message>
        <source>Nothing could be read in {0}</source>
        <translation>No se ha podido leer nada en {0}</translation>
    </message>
    <message>
        <source>Photos that you put there appear here by themselves.</source>
        <translation>Las fotos que ponga en ella aparecen aquí solas.</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>Ver por qué</translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln file(s) of other kinds.</source>
        <translation>
            <numerusform>Hay %Ln archivo de otro tipo.</numerusform>
            <numerusform>Hay %Ln archivos de otros tipos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln film(s), which are not shown yet.</source>
        <translation>
            <numerusform>Hay %Ln vídeo; los vídeos todavía no se muestran.</numerusform>
            <numerusform>Hay %Ln vídeos, que todavía no se muestran.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NothingPage</name>
    <message>
        <source>Nothing here looks like that</source>
        <translation>Aquí no hay nada parecido</translation>
    </message>
    <message>
        <source>Only “{0}” · {1}</source>
        <translation>Solo «{0}» · {1}</translation>
    </message>
    <message>
        <source>Search all photos</source>
        <translation>Buscar en todas las fotos</translation>
    </message>
    <message>
        <source>Search with a picture</source>
        <translation>Buscar con una imagen</translation>
    </message>
    <message>
        <source>Show what comes closest</source>
        <translation>Mostrar lo más parecido</translation>
    </message>
    <message>
        <source>Try another picture, or add a word or two.</source>
        <translation>Pruebe con otra imagen, o añada una o dos palabras.</translation>
    </message>
    <message>
        <source>Try another word, or drop a picture that looks like it.</source>
        <translation>Pruebe con otra palabra, o suelte una imagen parecida.</translation>
    </message>
    <message>
        <source>Try fewer or simpler words, or drop a picture that looks like it.</source>
        <translation>Pruebe con menos palabras, con otras más sencillas o con una imagen que se le parezca.</translation>
    </message>
    <message>
        <source>Without “not like this” · {1}</source>
        <translation>Sin «no como esta» · {1}</translation>
    </message>
    <message>
        <source>Without “{0}”</source>
        <translation>Sin «{0}»</translation>
    </message>
    <message>
        <source>“{0}” · {1}</source>
        <comment>a question and how many photos it finds</comment>
        <translation>«{0}» · {1}</translation>
    </message>
</context>
<context>
    <name>NothingWaits</name>
    <message>
        <source>All reviewed</source>
        <translation>Todo revisado</translation>
    </message>
    <message>
        <source>Back to your photos</source>
        <translation>Volver a las fotos</translation>
    </message>
    <message>
        <source>Better search</source>
        <translation>Mejorar la búsqueda</translation>
    </message>
    <message>
        <source>Enter or J goes on with the next tag.</source>
        <translation>Intro o J pasa a la etiqueta siguiente.</translation>
    </message>
    <message>
        <source>New photos bring new suggestions.</source>
        <translation>Las fotos nuevas traen sugerencias nuevas.</translation>
    </message>
    <message>
        <source>Next: {0} · {1}</source>
        <translation>Siguiente: {0} · {1}</translation>
    </message>
    <message>
        <source>No suggestions yet</source>
        <translation>Aún no hay sugerencias</translation>
    </message>
    <message>
        <source>Nothing left to review for “{0}”</source>
        <translation>No queda nada por revisar en «{0}»</translation>
    </message>
    <message>
        <source>Nothing to ask about “{0}”</source>
        <translation>Nada que preguntar sobre «{0}»</translation>
    </message>
    <message>
        <source>Nothing to review</source>
        <translation>Nada por revisar</translation>
    </message>
    <message>
        <source>Suggestions come here once your photos have been understood.</source>
        <translation>Las sugerencias llegan aquí cuando se han analizado sus fotos.</translation>
    </message>
    <message>
        <source>That was the last one. New photos bring new suggestions.</source>
        <translation>Era la última. Las fotos nuevas traen sugerencias nuevas.</translation>
    </message>
    <message>
        <source>The built-in search proposes only what it knows well, which is a small part of all tags. A better model knows more.</source>
        <translation>La búsqueda integrada solo propone lo que conoce bien, que es una pequeña parte de las etiquetas. Un modelo mejor conoce más.</translation>
    </message>
    <message>
        <source>The program is sure about the photos that are left.</source>
        <translation>El programa no tiene dudas sobre las fotos que quedan.</translation>
    </message>
    <message>
        <source>The suggestions cannot be shown</source>
        <translation>No se pueden mostrar las sugerencias</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Suggestions</source>
        <translation>Sugerencias</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Another program…</source>
        <translation>Otro programa…</translation>
    </message>
    <message>
        <source>At most {0} are opened at once.</source>
        <translation>Se abren como máximo {0} a la vez.</translation>
    </message>
    <message>
        <source>No program opens {0}.</source>
        <translation>Ningún programa abre {0}.</translation>
    </message>
    <message>
        <source>Open with</source>
        <translation>Abrir con</translation>
    </message>
    <message>
        <source>The usual program</source>
        <translation>El programa habitual</translation>
    </message>
</context>
<context>
    <name>Organise</name>
    <message>
        <source>First choose a few photos that show it.</source>
        <translation>Seleccione primero unas cuantas fotos que la muestren.</translation>
    </message>
    <message>
        <source>Teach a tag from these…</source>
        <translation>Enseñar una etiqueta con estas…</translation>
    </message>
    <message>
        <source>“{0}”: {1}</source>
        <translation>«{0}»: {1}</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>All photos</source>
        <translation>Todas las fotos</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>Compare without this photo</source>
        <translation>Comparar sin esta foto</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Añadir a favoritos</translation>
    </message>
    <message>
        <source>No longer a favourite</source>
        <translation>Quitar de favoritos</translation>
    </message>
    <message>
        <source>{0}, chosen</source>
        <translation>{0}, seleccionada</translation>
    </message>
</context>
<context>
    <name>PartTool</name>
    <message>
        <source>Arrow keys move the part, with Shift they change its size; Enter searches</source>
        <translation>Las flechas mueven la parte, con Mayús cambian su tamaño; Intro busca</translation>
    </message>
    <message>
        <source>Search with a part of this picture</source>
        <translation>Buscar con una parte de esta imagen</translation>
    </message>
</context>
<context>
    <name>Particulars</name>
    <message>
        <source>Form</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Make a smaller form</source>
        <translation>Crear una versión más pequeña</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Se ejecuta en</translation>
    </message>
    <message>
        <source>Test this model</source>
        <translation>Probar este modelo</translation>
    </message>
    <message>
        <source>Test this model to learn whether a smaller form of it is faster here.</source>
        <translation>Pruebe este modelo para saber si una versión más pequeña es más rápida en este equipo.</translation>
    </message>
    <message>
        <source>Where that was published</source>
        <translation>Dónde se publicó</translation>
    </message>
    <message>
        <source>as it came</source>
        <translation>la original</translation>
    </message>
    <message>
        <source>the fastest that is found</source>
        <translation>lo más rápido disponible</translation>
    </message>
    <message>
        <source>the processor only</source>
        <translation>solo el procesador</translation>
    </message>
</context>
<context>
    <name>Past</name>
    <message>
        <source>Copies stay. Before them: {0}</source>
        <translation>Las copias se quedan. Antes: {0}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>No hay nada que rehacer.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Deshecho: {0}</translation>
    </message>
    <message>
        <source>{0} of {1} done again.</source>
        <translation>Rehecho: {0} de {1}.</translation>
    </message>
    <message>
        <source>{0} of {1} undone.</source>
        <translation>Deshecho: {0} de {1}.</translation>
    </message>
    <message>
        <source>{0}. This cannot be undone.</source>
        <translation>{0}. Esto no se puede deshacer.</translation>
    </message>
</context>
<context>
    <name>PatternDialog</name>
    <message>
        <source>Insert</source>
        <translation>Insertar</translation>
    </message>
    <message>
        <source>{0} get a number behind the name, which is taken.</source>
        <translation>{0}: se añade un número, porque el nombre ya existe.</translation>
    </message>
</context>
<context>
    <name>PerformanceSection</name>
    <message>
        <source>A small picture of every photo lets you browse without opening the files. What is lost of them is drawn again by itself.</source>
        <translation>Una imagen pequeña de cada foto permite mirarlas sin abrir los archivos. Las que se pierdan se vuelven a crear solas.</translation>
    </message>
    <message>
        <source>As fast as possible</source>
        <translation>Velocidad máxima</translation>
    </message>
    <message>
        <source>Every way to run it is tried once on this computer.</source>
        <translation>Cada forma de ejecutarlo se prueba una vez en este equipo.</translation>
    </message>
    <message>
        <source>Gently</source>
        <translation>Con moderación</translation>
    </message>
    <message>
        <source>Gently leaves about half of the computer to other programs, and takes up to twice as long. You can change this at any time.</source>
        <translation>Con moderación, cerca de la mitad del equipo queda libre para otros programas y se tarda hasta el doble. Puede cambiarlo en cualquier momento.</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Rendimiento</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation>Espacio en disco</translation>
    </message>
    <message>
        <source>Small pictures</source>
        <translation>Imágenes pequeñas</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>The processor: no graphics card can be used here.</source>
        <translation>El procesador: aquí no se puede usar ninguna tarjeta gráfica.</translation>
    </message>
    <message>
        <source>The search model runs on</source>
        <translation>El modelo de búsqueda se ejecuta en</translation>
    </message>
    <message>
        <source>While photos are being understood</source>
        <translation>Mientras se analizan las fotos</translation>
    </message>
    <message>
        <source>the fastest that is found</source>
        <translation>lo más rápido disponible</translation>
    </message>
    <message>
        <source>the processor only</source>
        <translation>solo el procesador</translation>
    </message>
</context>
<context>
    <name>PhotoModel</name>
    <message numerus="yes">
        <source>%Ln stars</source>
        <translation>
            <numerusform>%Ln estrella</numerusform>
            <numerusform>%Ln estrellas</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a spoken description</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>1 star</source>
        <translation>1 estrella</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>favorita</translation>
    </message>
    <message>
        <source>in the cloud</source>
        <translation>en la nube</translation>
    </message>
    <message>
        <source>live photo</source>
        <translation>Live Photo</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>with a raw file</source>
        <translation>con archivo RAW</translation>
    </message>
</context>
<context>
    <name>PictureChip</name>
    <message>
        <source>Click to find photos like this one</source>
        <translation>Haga clic para encontrar fotos como esta</translation>
    </message>
    <message>
        <source>Click to leave out photos like this one</source>
        <translation>Haga clic para excluir fotos como esta</translation>
    </message>
    <message>
        <source>Picture: {0}</source>
        <translation>Imagen: {0}</translation>
    </message>
    <message>
        <source>like this</source>
        <translation>como esta</translation>
    </message>
    <message>
        <source>not like this</source>
        <translation>no como esta</translation>
    </message>
    <message>
        <source>not like this part</source>
        <translation>no como esta parte</translation>
    </message>
    <message>
        <source>this part</source>
        <translation>esta parte</translation>
    </message>
</context>
<context>
    <name>Pill</name>
    <message>
        <source>Enter shows its photos, Delete takes it away</source>
        <translation>Intro muestra sus fotos, Supr la quita</translation>
    </message>
    <message>
        <source>Show photos with “{0}”</source>
        <translation>Mostrar fotos con «{0}»</translation>
    </message>
    <message>
        <source>Take “{0}” away</source>
        <translation>Quitar «{0}»</translation>
    </message>
</context>
<context>
    <name>PlaceRows</name>
    <message>
        <source>Copy as a filter</source>
        <translation>Copiar como filtro</translation>
    </message>
    <message>
        <source>Show its photos</source>
        <translation>Mostrar sus fotos</translation>
    </message>
    <message>
        <source>Show photos taken nearby</source>
        <translation>Mostrar fotos tomadas cerca</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>All in one folder of yours</source>
        <translation>Todo en una sola carpeta suya</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>It takes {0}. Your photos are not in it.</source>
        <translation>Ocupa {0}. Sus fotos no están en ella.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Nada sale de este equipo.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Recordar</translation>
    </message>
    <message>
        <source>Search history</source>
        <translation>Historial de búsquedas</translation>
    </message>
    <message>
        <source>Searches remembered now</source>
        <translation>Búsquedas recordadas ahora</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>Mostrar en el gestor de archivos</translation>
    </message>
    <message>
        <source>They are offered while you type. Switching this off forgets them all.</source>
        <translation>Se ofrecen mientras escribe. Al desactivarlo se olvidan todas.</translation>
    </message>
    <message>
        <source>What you searched for</source>
        <translation>Lo que ha buscado</translation>
    </message>
    <message>
        <source>Where your data lies</source>
        <translation>Dónde están sus datos</translation>
    </message>
    <message>
        <source>Your photos, what they show, your tags and what you search for stay here. There is no account, no cloud, and nobody counts what you do. The network is used only when you get a search model, and then nothing about you or your photos is sent.</source>
        <translation>Sus fotos, lo que muestran, sus etiquetas y lo que busca se quedan aquí. No hay cuentas ni nube, y nadie registra lo que hace. La red solo se usa cuando descarga un modelo de búsqueda, y tampoco entonces se envía nada sobre usted ni sus fotos.</translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>These files could not be used. They were not changed; the rest of your photos are not affected.</source>
        <translation>Estos archivos no se han podido usar. No se han modificado, y el resto de sus fotos no se ve afectado.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>ProposedPill</name>
    <message>
        <source>Accept “{0}”</source>
        <translation>Aceptar «{0}»</translation>
    </message>
    <message>
        <source>Enter accepts it, Delete rejects it</source>
        <translation>Intro la acepta, Supr la rechaza</translation>
    </message>
    <message>
        <source>Not “{0}”: it is never suggested for this again</source>
        <translation>«{0}» no: no se volverá a sugerir para esto</translation>
    </message>
    <message>
        <source>{0}, suggested, {1}</source>
        <translation>{0}, sugerida, {1}</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
</context>
<context>
    <name>QWidget</name>
    <message>
        <source>All files of a photo go along: its raw file, its film, its copies. They are in the trash of your system until you empty it, and Undo brings them back.</source>
        <translation>Se incluyen todos los archivos de una foto: su archivo RAW, su vídeo y sus copias. Quedan en la papelera del sistema hasta que la vacíe, y Deshacer los recupera.</translation>
    </message>
    <message>
        <source>Each is named by the pattern, numbered in the order shown. Endings stay.</source>
        <translation>Cada una recibe su nombre según el patrón, numeradas en el orden mostrado. La extensión no cambia.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Export {0}</source>
        <translation>Exportar {0}</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nombre nuevo</translation>
    </message>
    <message>
        <source>Pattern of names</source>
        <translation>Patrón de nombres</translation>
    </message>
    <message>
        <source>Put into the trash</source>
        <translation>Mover a la papelera</translation>
    </message>
    <message>
        <source>Put {0} into the trash?</source>
        <translation>¿Mover {0} a la papelera?</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Rename {0}</source>
        <translation>Cambiar el nombre de {0}</translation>
    </message>
    <message>
        <source>Rename “{0}”</source>
        <translation>Cambiar el nombre de «{0}»</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>QuestionEdit</name>
    <message>
        <source>Filters: {0}</source>
        <translation>Filtros: {0}</translation>
    </message>
    <message>
        <source>Paste picture</source>
        <translation>Pegar imagen</translation>
    </message>
    <message>
        <source>Remove (Ctrl+Backspace behind it)</source>
        <translation>Quitar (Ctrl+Retroceso detrás de ella)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Better search…</source>
        <translation>Mejorar la búsqueda…</translation>
    </message>
    <message>
        <source>Use “{0}”</source>
        <translation>Usar «{0}»</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Why it is here</source>
        <translation>Por qué aparece</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln seleccionada</numerusform>
            <numerusform>%Ln seleccionadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>All that was decided here is undone</source>
        <translation>Todo lo decidido aquí está deshecho</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>Ver de cerca</translation>
    </message>
    <message>
        <source>Put the line below it</source>
        <translation>Poner la línea debajo</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Suggestions of {0}</source>
        <translation>Sugerencias de {0}</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>aceptar</translation>
    </message>
    <message>
        <source>back</source>
        <translation>volver</translation>
    </message>
    <message>
        <source>line here</source>
        <translation>línea aquí</translation>
    </message>
    <message>
        <source>look closer</source>
        <translation>ver de cerca</translation>
    </message>
    <message>
        <source>look-alikes together</source>
        <translation>agrupar parecidas</translation>
    </message>
    <message>
        <source>next tag</source>
        <translation>etiqueta siguiente</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>rechazar</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>deshacer</translation>
    </message>
    <message>
        <source>{0} What you decided was put back.</source>
        <translation>{0} Lo que había decidido vuelve a estar por revisar.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>{0} that it is least sure of</source>
        <translation>Las menos seguras: {0}</translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Quitar de la lista</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>RowDelegate</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
</context>
<context>
    <name>RuleBar</name>
    <message>
        <source>A photo that was once in it stays, even if the rule no longer finds it</source>
        <translation>Una foto que ha estado dentro se queda, aunque la regla ya no la encuentre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Keep what matched once</source>
        <translation>Conservar lo que coincidió</translation>
    </message>
    <message>
        <source>Save rule</source>
        <translation>Guardar regla</translation>
    </message>
    <message>
        <source>“{0}” is to hold what this search is sure of, also what comes later.</source>
        <translation>«{0}» contendrá los resultados seguros de esta búsqueda, también los que lleguen después.</translation>
    </message>
</context>
<context>
    <name>Ruling</name>
    <message>
        <source>Search for what the album is to hold.</source>
        <translation>Busque lo que debe contener el álbum.</translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message>
        <source>A description for all</source>
        <translation>Una descripción para todas</translation>
    </message>
    <message>
        <source>A title for all</source>
        <translation>Un título para todas</translation>
    </message>
    <message>
        <source>Add a description</source>
        <translation>Añadir una descripción</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Different descriptions</source>
        <translation>Descripciones distintas</translation>
    </message>
    <message>
        <source>Different titles</source>
        <translation>Títulos distintos</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Añadir a favoritos</translation>
    </message>
    <message>
        <source>No longer a favourite</source>
        <translation>Quitar de favoritos</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
</context>
<context>
    <name>Saved</name>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Like a picture</source>
        <translation>Como una imagen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>The questions asked before are forgotten.</source>
        <translation>Se han olvidado las búsquedas anteriores.</translation>
    </message>
    <message>
        <source>There was nothing to forget.</source>
        <translation>No había nada que olvidar.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Delete this saved search</source>
        <translation>Eliminar esta búsqueda guardada</translation>
    </message>
    <message>
        <source>Only photos in {0} are searched</source>
        <translation>Solo se busca en las fotos de {0}</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Guardar esta búsqueda</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search among these</source>
        <translation>Buscar entre estas</translation>
    </message>
    <message>
        <source>Search in this folder</source>
        <translation>Buscar en esta carpeta</translation>
    </message>
    <message>
        <source>Search with a picture</source>
        <translation>Buscar con una imagen</translation>
    </message>
    <message>
        <source>Search: a dog in the snow, lisbon 2019, or drop a picture here</source>
        <translation>Buscar: un perro en la nieve, lisboa 2019, o suelte aquí una imagen</translation>
    </message>
    <message>
        <source>and words, if you like</source>
        <translation>y palabras, si quiere</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Added {0}</source>
        <translation>Añadidas: {0}</translation>
    </message>
    <message>
        <source>Less certain</source>
        <translation>Menos seguras</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} de {year}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Back to your photos</source>
        <translation>Volver a las fotos</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Rendimiento</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Include {0} again</source>
        <translation>Volver a incluir {0}</translation>
    </message>
    <message>
        <source>Its photos are gone on purpose</source>
        <translation>Sus fotos ya no están, y es intencionado</translation>
    </message>
    <message>
        <source>Leave out of the library</source>
        <translation>Excluir de la biblioteca</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Excluidas</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Look for new photos</source>
        <translation>Buscar fotos nuevas</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Remove and forget its photos</source>
        <translation>Quitar y olvidar sus fotos</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>Quitar de la biblioteca</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>Mostrar en el gestor de archivos</translation>
    </message>
    <message>
        <source>Show where it is now…</source>
        <translation>Indicar dónde está ahora…</translation>
    </message>
</context>
<context>
    <name>Slides</name>
    <message numerus="yes">
        <source>%n second(s) each</source>
        <translation>
            <numerusform>%n segundo cada una</numerusform>
            <numerusform>%n segundos cada una</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
</context>
<context>
    <name>Stars</name>
    <message>
        <source>Rate {0} of 5</source>
        <translation>Valorar con {0} de 5</translation>
    </message>
    <message>
        <source>Rating: {0} of 5</source>
        <translation>Valoración: {0} de 5</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Better search</source>
        <translation>Mejorar la búsqueda</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln ha fallado</numerusform>
            <numerusform>%Ln han fallado</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <comment>photos</comment>
        <translation>
            <numerusform>%Ln oculta</numerusform>
            <numerusform>%Ln ocultas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln más</numerusform>
            <numerusform>%Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>All work: {0}</source>
        <translation>Todas las tareas: {0}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>No photos yet</source>
        <translation>Aún no hay fotos</translation>
    </message>
    <message>
        <source>No search model</source>
        <translation>Sin modelo de búsqueda</translation>
    </message>
    <message>
        <source>No search model can be used</source>
        <translation>No se puede usar ningún modelo de búsqueda</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Show all work</source>
        <translation>Mostrar todas las tareas</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Deteniendo</translation>
    </message>
    <message>
        <source>The built-in search knows everyday things. A better model finds more.</source>
        <translation>La búsqueda integrada conoce lo cotidiano. Un modelo mejor encuentra más.</translation>
    </message>
    <message>
        <source>What understands your photos, and what could</source>
        <translation>Qué analiza sus fotos, y qué podría hacerlo</translation>
    </message>
    <message>
        <source>change</source>
        <translation>cambiar</translation>
    </message>
    <message>
        <source>improve</source>
        <translation>mejorar</translation>
    </message>
</context>
<context>
    <name>TagColumn</name>
    <message>
        <source>Suggestions become tags only when you say so. What you reject never comes back.</source>
        <translation>Las sugerencias solo se convierten en etiquetas si usted lo dice. Lo que rechaza no vuelve a aparecer.</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Por revisar</translation>
    </message>
</context>
<context>
    <name>TagDesk</name>
    <message>
        <source>All tags…</source>
        <translation>Todas las etiquetas…</translation>
    </message>
    <message>
        <source>Ask me about some photos</source>
        <translation>Preguntarme por algunas fotos</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message numerus="yes">
        <source>Imported %Ln new tag(s).</source>
        <translation>
            <numerusform>Se ha importado %Ln etiqueta nueva.</numerusform>
            <numerusform>Se han importado %Ln etiquetas nuevas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its photos get the other tag, and “{0}” is gone.</source>
        <translation>Sus fotos reciben la otra etiqueta, y «{0}» desaparece.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Combinar</translation>
    </message>
    <message>
        <source>Merge into another…</source>
        <translation>Combinar con otra…</translation>
    </message>
    <message>
        <source>Merge “{0}” into</source>
        <translation>Combinar «{0}» con</translation>
    </message>
    <message>
        <source>Move to the top</source>
        <translation>Mover al nivel superior</translation>
    </message>
    <message>
        <source>Put inside</source>
        <translation>Poner dentro</translation>
    </message>
    <message>
        <source>Put inside another…</source>
        <translation>Poner dentro de otra…</translation>
    </message>
    <message>
        <source>Put “{0}” inside</source>
        <translation>Poner «{0}» dentro de</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message numerus="yes">
        <source>Review %Ln suggestion(s)</source>
        <translation>
            <numerusform>Revisar %Ln sugerencia</numerusform>
            <numerusform>Revisar %Ln sugerencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These %Ln photo(s) show what it is. With three it begins to find more by itself, and with eight it does so better.</source>
        <translation>
            <numerusform>Esta foto (%Ln) muestra lo que es. Con tres empieza a encontrar más por sí sola, y con ocho lo hace mejor.</numerusform>
            <numerusform>Estas %Ln fotos muestran lo que es. Con tres empieza a encontrar más por sí sola, y con ocho lo hace mejor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Volver a mostrar</translation>
    </message>
    <message>
        <source>Show hidden tags</source>
        <translation>Mostrar etiquetas ocultas</translation>
    </message>
    <message>
        <source>Stop learning it</source>
        <translation>Dejar de aprenderla</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiquetar</translation>
    </message>
    <message>
        <source>Tag {0}</source>
        <translation>Etiquetar {0}</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>Enseñar</translation>
    </message>
    <message>
        <source>Teach a tag</source>
        <translation>Enseñar una etiqueta</translation>
    </message>
    <message>
        <source>Whoever asks for the tag above finds its photos, too.</source>
        <translation>Quien busque la etiqueta superior encontrará también sus fotos.</translation>
    </message>
</context>
<context>
    <name>TagList</name>
    <message>
        <source>Tags to review</source>
        <translation>Etiquetas por revisar</translation>
    </message>
</context>
<context>
    <name>TagManager</name>
    <message>
        <source>A list of tags</source>
        <translation>Una lista de etiquetas</translation>
    </message>
    <message>
        <source>A text file with a tag on each line</source>
        <translation>Un archivo de texto con una etiqueta por línea</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Todas las etiquetas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Find a tag</source>
        <translation>Buscar una etiqueta</translation>
    </message>
    <message>
        <source>Hide who gives tags</source>
        <translation>Ocultar quién pone etiquetas</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Importar una lista…</translation>
    </message>
    <message>
        <source>Let it give tags again</source>
        <translation>Permitirle volver a etiquetar</translation>
    </message>
    <message>
        <source>Lists (*.txt *.csv *.tsv)</source>
        <translation>Listas (*.txt *.csv *.tsv)</translation>
    </message>
    <message>
        <source>Make tag</source>
        <translation>Crear etiqueta</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Etiqueta nueva</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Rename the tag</source>
        <translation>Cambiar el nombre de la etiqueta</translation>
    </message>
    <message>
        <source>Show its photos</source>
        <translation>Mostrar sus fotos</translation>
    </message>
    <message>
        <source>Show who gives tags</source>
        <translation>Mostrar quién pone etiquetas</translation>
    </message>
    <message>
        <source>Take back everything</source>
        <translation>Retirar todo</translation>
    </message>
    <message>
        <source>Taking back what one of them gave leaves alone what you gave or accepted yourself. It suggests nothing more until you let it again. You can undo it.</source>
        <translation>Al retirar lo que uno de ellos ha etiquetado se conserva lo que usted ha puesto o aceptado. No sugiere nada más hasta que vuelva a permitírselo. Se puede deshacer.</translation>
    </message>
    <message>
        <source>Who gives tags</source>
        <translation>Quién pone etiquetas</translation>
    </message>
    <message>
        <source>{0} · switched off</source>
        <translation>{0} · desactivado</translation>
    </message>
</context>
<context>
    <name>TagModel</name>
    <message>
        <source>{0}, {1} to review</source>
        <translation>{0}, {1} por revisar</translation>
    </message>
</context>
<context>
    <name>TagSection</name>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Añadir una etiqueta</translation>
    </message>
    <message>
        <source>Add a tag (T)</source>
        <translation>Añadir una etiqueta (T)</translation>
    </message>
    <message>
        <source>Tag, then Enter</source>
        <translation>Etiqueta, luego Intro</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Add folder</source>
        <translation>Añadir carpeta</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Mejores primero</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Más recientes primero</translation>
    </message>
    <message>
        <source>Newly added first</source>
        <translation>Últimas añadidas primero</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Más antiguas primero</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Barra lateral</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>Tamaño de las imágenes</translation>
    </message>
</context>
<context>
    <name>TopLine</name>
    <message>
        <source>Add a tag</source>
        <translation>Añadir una etiqueta</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Añadir a favoritos</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Put into the trash…</source>
        <translation>Mover a la papelera…</translation>
    </message>
    <message>
        <source>No longer a favourite</source>
        <translation>Quitar de favoritos</translation>
    </message>
</context>
<context>
    <name>Value</name>
    <message>
        <source>Copy {0}</source>
        <translation>Copiar {0}</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Back to {0}</source>
        <translation>Volver a {0}</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Film strip</source>
        <translation>Tira de fotos</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Rating: {0} of 5</source>
        <translation>Valoración: {0} de 5</translation>
    </message>
    <message>
        <source>Search with a part of this picture</source>
        <translation>Buscar con una parte de esta imagen</translation>
    </message>
    <message>
        <source>Slide show</source>
        <translation>Presentación</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Visor</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}&#xa0;%</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Choose a folder</source>
        <translation>Elegir una carpeta</translation>
    </message>
    <message>
        <source>Choose a folder, or drop one here. Your photos stay where they are, as they are, and nothing leaves this computer.</source>
        <translation>Elija una carpeta o suéltela aquí. Sus fotos se quedan donde están y como están, y nada sale de este equipo.</translation>
    </message>
    <message>
        <source>Getting to know all of them takes a while. You need not wait for it.</source>
        <translation>Conocerlas todas lleva un rato. No hace falta esperar.</translation>
    </message>
    <message>
        <source>Then type what you look for, in your own words: a dog in the snow.</source>
        <translation>Luego busque con sus palabras: un perro en la nieve.</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>Usar {0}</translation>
    </message>
    <message>
        <source>Where are your photos?</source>
        <translation>¿Dónde están sus fotos?</translation>
    </message>
    <message>
        <source>Your photos appear here at once, in the order of their days.</source>
        <translation>Sus fotos aparecen aquí enseguida, ordenadas por día.</translation>
    </message>
</context>
<context>
    <name>WorkPanel</name>
    <message>
        <source>All work</source>
        <translation>Todas las tareas</translation>
    </message>
    <message>
        <source>Clear what is done</source>
        <translation>Borrar lo terminado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Con errores</translation>
    </message>
    <message>
        <source>Go on with all</source>
        <translation>Continuar todo</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>A continuación</translation>
    </message>
    <message>
        <source>Nothing is under way. What takes long is shown here.</source>
        <translation>No hay nada en curso. Aquí se muestra lo que lleva tiempo.</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>Pausar todo</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Tareas</translation>
    </message>
</context>
<context>
    <name>_Cell</name>
    <message>
        <source>Similar photo</source>
        <translation>Foto parecida</translation>
    </message>
</context>
<context>
    <name>_InUse</name>
    <message>
        <source>Finds photos that look alike: {0}.</source>
        <translation>Encuentra fotos parecidas: {0}.</translation>
    </message>
    <message>
        <source>Names what is in your photos: {0}.</source>
        <translation>Nombra lo que hay en sus fotos: {0}.</translation>
    </message>
    <message>
        <source>Searches now: {0}.</source>
        <translation>Busca ahora: {0}.</translation>
    </message>
    <message>
        <source>Will search soon: {0}.</source>
        <translation>Buscará pronto: {0}.</translation>
    </message>
</context>
<context>
    <name>_Lacking</name>
    <message>
        <source>Show them</source>
        <translation>Mostrarlas</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Go back to the backup of {0}</source>
        <translation>Volver a la copia del {0}</translation>
    </message>
    <message>
        <source>Go back to this</source>
        <translation>Volver a esta</translation>
    </message>
    <message>
        <source>Go back to this…</source>
        <translation>Volver a esta…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show the backup of {0}</source>
        <translation>Mostrar la copia del {0}</translation>
    </message>
    <message>
        <source>Stay with what is now</source>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <source>Tags, albums, ratings and searches become again what they were then. Your photos are not touched. What there is now is backed up first, so that you can come back to it. The window closes and opens again.</source>
        <translation>Las etiquetas, los álbumes, las valoraciones y las búsquedas vuelven a ser los de entonces. Las fotos no se tocan. Antes se guarda una copia de lo que hay ahora, para poder volver. La ventana se cierra y se abre de nuevo.</translation>
    </message>
</context>
<context>
    <name>_Model</name>
    <message>
        <source>asked before</source>
        <translation>búsqueda anterior</translation>
    </message>
    <message>
        <source>saved search</source>
        <translation>búsqueda guardada</translation>
    </message>
</context>
<context>
    <name>_Notice</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
</context>
<context>
    <name>_Percent</name>
    <message>
        <source>{0} %</source>
        <translation>{0}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Keys of “{0}”</source>
        <translation>Atajo de «{0}»</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>Dejarlo allí</translation>
    </message>
    <message>
        <source>Reset the keys of “{0}”</source>
        <translation>Restablecer el atajo de «{0}»</translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation>Usarlo aquí</translation>
    </message>
</context>
<context>
    <name>_Section</name>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>Mostrar %Ln más</numerusform>
            <numerusform>Mostrar %Ln más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Tree</name>
    <message>
        <source>All tags</source>
        <translation>Todas las etiquetas</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>oculta</translation>
    </message>
    <message>
        <source>learns from you</source>
        <translation>aprende de usted</translation>
    </message>
</context>
<context>
    <name>answer</name>
    <message>
        <source>best first</source>
        <translation>mejores primero</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>por nombre</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>más recientes primero</translation>
    </message>
    <message>
        <source>newly added first</source>
        <translation>últimas añadidas primero</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>más antiguas primero</translation>
    </message>
    <message>
        <source>what comes closest, {0}</source>
        <translation>lo más parecido, {0}</translation>
    </message>
    <message>
        <source>{0} % of your photos are understood so far</source>
        <translation>Hasta ahora se ha analizado el {0}&#xa0;% de sus fotos</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Opening your library…</source>
        <translation>Abriendo la biblioteca…</translation>
    </message>
    <message>
        <source>Your library is as it was then. What there was before is kept as a backup.</source>
        <translation>La biblioteca está como entonces. Lo que había antes se conserva como copia de seguridad.</translation>
    </message>
</context>
<context>
    <name>catalogue</name>
    <message>
        <source>29 languages, Thai and Finnish among them, and quick over a large library.</source>
        <translation>29 idiomas, entre ellos el tailandés y el finés, y rápido en bibliotecas grandes.</translation>
    </message>
    <message>
        <source>A small step up from the built-in one: better answers in English, still quick on any computer.</source>
        <translation>Un pequeño paso por encima del integrado: mejores resultados en inglés, y aún rápido en cualquier equipo.</translation>
    </message>
    <message>
        <source>Finds photos that look alike and learns your own tags from few examples; it knows no words.</source>
        <translation>Encuentra fotos parecidas y aprende sus propias etiquetas con pocos ejemplos; no entiende palabras.</translation>
    </message>
    <message>
        <source>Finds photos that look alike, exact and small; it knows no words.</source>
        <translation>Encuentra fotos parecidas, preciso y pequeño; no entiende palabras.</translation>
    </message>
    <message>
        <source>Finds photos that look alike, the most exact of the three; it knows no words.</source>
        <translation>Encuentra fotos parecidas, el más preciso de los tres; no entiende palabras.</translation>
    </message>
    <message>
        <source>Good search in seven European languages and Indonesian, with little memory.</source>
        <translation>Buena búsqueda en siete lenguas europeas y en indonesio, con poca memoria.</translation>
    </message>
    <message>
        <source>Languages that others are weak in, such as Bengali, Filipino, Hindi, Swahili and Telugu.</source>
        <translation>Lenguas que otros dominan peor, como el bengalí, el filipino, el hindi, el suajili y el telugu.</translation>
    </message>
    <message>
        <source>Much better search, in 27 languages: the best choice for most people.</source>
        <translation>Búsqueda mucho mejor, en 27 idiomas: la mejor opción para la mayoría.</translation>
    </message>
    <message>
        <source>Names what is in a photo out of 1,000 kinds of things; it answers no searches of its own.</source>
        <translation>Nombra lo que hay en una foto entre 1000 tipos de cosas; no responde a búsquedas propias.</translation>
    </message>
    <message>
        <source>Quick and exact, in English; for research only.</source>
        <translation>Rápido y preciso, en inglés; solo para investigación.</translation>
    </message>
    <message>
        <source>Quick search in English on modest computers.</source>
        <translation>Búsqueda rápida en inglés para equipos modestos.</translation>
    </message>
    <message>
        <source>Search in 27 languages, quicker over a large library and a little less exact.</source>
        <translation>Búsqueda en 27 idiomas, más rápida en bibliotecas grandes y algo menos precisa.</translation>
    </message>
    <message>
        <source>Small: for old computers and little memory, in English.</source>
        <translation>Pequeño: para equipos antiguos y con poca memoria, en inglés.</translation>
    </message>
    <message>
        <source>The classic that many programs use: quick, in English; newer ones find more.</source>
        <translation>El clásico que usan muchos programas: rápido, en inglés; los más nuevos encuentran más.</translation>
    </message>
    <message>
        <source>The classic with a closer look at each picture, in English.</source>
        <translation>El clásico, con una mirada más atenta a cada imagen, en inglés.</translation>
    </message>
    <message>
        <source>The large classic, in English; SigLIP 2 finds more and is quicker.</source>
        <translation>El clásico grande, en inglés; SigLIP 2 encuentra más y es más rápido.</translation>
    </message>
    <message>
        <source>The most exact search in 28 languages, for computers with a graphics card or much patience.</source>
        <translation>La búsqueda más precisa en 28 idiomas, para equipos con tarjeta gráfica o con mucha paciencia.</translation>
    </message>
    <message>
        <source>The quickest of all for what it finds, in English; for research only.</source>
        <translation>El más rápido para lo que encuentra, en inglés; solo para investigación.</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Add folder…</source>
        <translation>Añadir carpeta…</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>Todas las fotos</translation>
    </message>
    <message>
        <source>All tags…</source>
        <translation>Todas las etiquetas…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Back to the grid</source>
        <translation>Volver a la cuadrícula</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>Crear copia de seguridad…</translation>
    </message>
    <message>
        <source>Better search…</source>
        <translation>Mejorar la búsqueda…</translation>
    </message>
    <message>
        <source>Change places with the next photo</source>
        <translation>Intercambiar con la foto siguiente</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Seleccionar todas</translation>
    </message>
    <message>
        <source>Choose all below the same title</source>
        <translation>Seleccionar todas las del mismo título</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>No seleccionar ninguna</translation>
    </message>
    <message>
        <source>Choose, or no longer</source>
        <translation>Seleccionar o deseleccionar</translation>
    </message>
    <message>
        <source>Clear search history</source>
        <translation>Borrar el historial de búsquedas</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Compare two to four photos</source>
        <translation>Comparar de dos a cuatro fotos</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy to folder…</source>
        <translation>Copiar a una carpeta…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorita</translation>
    </message>
    <message>
        <source>Favourite, or no longer</source>
        <translation>Añadir a favoritos o quitar</translation>
    </message>
    <message>
        <source>Fill squares, or show whole photos</source>
        <translation>Llenar cuadrados o mostrar fotos enteras</translation>
    </message>
    <message>
        <source>Film strip</source>
        <translation>Tira de fotos</translation>
    </message>
    <message>
        <source>First photo</source>
        <translation>Primera foto</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Tamaño completo</translation>
    </message>
    <message>
        <source>Hidden photos</source>
        <translation>Fotos ocultas</translation>
    </message>
    <message>
        <source>Hide, or show again</source>
        <translation>Ocultar o volver a mostrar</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Historial…</translation>
    </message>
    <message>
        <source>In the grid</source>
        <translation>En la cuadrícula</translation>
    </message>
    <message>
        <source>Keep this search as an album…</source>
        <translation>Guardar esta búsqueda como álbum…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Atajos de teclado…</translation>
    </message>
    <message>
        <source>Larger pictures</source>
        <translation>Imágenes más grandes</translation>
    </message>
    <message>
        <source>Last photo</source>
        <translation>Última foto</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Look for new photos</source>
        <translation>Buscar fotos nuevas</translation>
    </message>
    <message>
        <source>Look-alikes together</source>
        <translation>Agrupar parecidas</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Buscar parecidas</translation>
    </message>
    <message>
        <source>Move an enlarged photo</source>
        <translation>Mover una foto ampliada</translation>
    </message>
    <message>
        <source>Move to folder…</source>
        <translation>Mover a una carpeta…</translation>
    </message>
    <message>
        <source>New album…</source>
        <translation>Álbum nuevo…</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>Etiqueta nueva…</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Foto siguiente</translation>
    </message>
    <message>
        <source>Next tag</source>
        <translation>Etiqueta siguiente</translation>
    </message>
    <message>
        <source>No, it does not</source>
        <translation>No, no la muestra</translation>
    </message>
    <message>
        <source>Not this</source>
        <translation>No como esta</translation>
    </message>
    <message>
        <source>One photo large</source>
        <translation>Una foto en grande</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Abrir el menú</translation>
    </message>
    <message>
        <source>Open the photo large</source>
        <translation>Abrir la foto en grande</translation>
    </message>
    <message>
        <source>Photo before</source>
        <translation>Foto anterior</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Photos side by side</source>
        <translation>Fotos lado a lado</translation>
    </message>
    <message>
        <source>Put into the trash…</source>
        <translation>Mover a la papelera…</translation>
    </message>
    <message>
        <source>Put the line here</source>
        <translation>Poner la línea aquí</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Rate the photos chosen</source>
        <translation>Valorar las fotos seleccionadas</translation>
    </message>
    <message>
        <source>Rate, from none to five stars</source>
        <translation>Valorar, de cero a cinco estrellas</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar nombre…</translation>
    </message>
    <message>
        <source>Review suggested tags</source>
        <translation>Revisar etiquetas sugeridas</translation>
    </message>
    <message>
        <source>Reviewing tags</source>
        <translation>Al revisar etiquetas</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Guardar esta búsqueda</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search with a part of the photo</source>
        <translation>Buscar con una parte de la foto</translation>
    </message>
    <message>
        <source>Search with the picture copied</source>
        <translation>Buscar con la imagen copiada</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Show all work</source>
        <translation>Mostrar todas las tareas</translation>
    </message>
    <message>
        <source>Show the log file</source>
        <translation>Mostrar el archivo de registro</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Barra lateral</translation>
    </message>
    <message>
        <source>Slide show</source>
        <translation>Presentación</translation>
    </message>
    <message>
        <source>Smaller pictures</source>
        <translation>Imágenes más pequeñas</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiquetar</translation>
    </message>
    <message>
        <source>Tag before</source>
        <translation>Etiqueta anterior</translation>
    </message>
    <message>
        <source>Tag the photos chosen</source>
        <translation>Etiquetar las fotos seleccionadas</translation>
    </message>
    <message>
        <source>Tags and albums</source>
        <translation>Etiquetas y álbumes</translation>
    </message>
    <message>
        <source>Take out of the album, elsewhere into the trash</source>
        <translation>Quitar del álbum; fuera de él, a la papelera</translation>
    </message>
    <message>
        <source>Take out of the comparison</source>
        <translation>Quitar de la comparación</translation>
    </message>
    <message>
        <source>Teach a tag from these…</source>
        <translation>Enseñar una etiqueta con estas…</translation>
    </message>
    <message>
        <source>Turn for display</source>
        <translation>Girar en pantalla</translation>
    </message>
    <message>
        <source>Turn left for display</source>
        <translation>Girar a la izquierda en pantalla</translation>
    </message>
    <message>
        <source>Turn right for display</source>
        <translation>Girar a la derecha en pantalla</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Whole photo</source>
        <translation>Foto entera</translation>
    </message>
    <message>
        <source>Whole photo or full size</source>
        <translation>Foto entera o tamaño completo</translation>
    </message>
    <message>
        <source>Yes to the surest</source>
        <translation>Sí a las más seguras</translation>
    </message>
    <message>
        <source>Yes, it shows that</source>
        <translation>Sí, la muestra</translation>
    </message>
    <message>
        <source>Zoom all together, or each alone</source>
        <translation>Zoom en todas a la vez o en cada una</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Reducir</translation>
    </message>
</context>
<context>
    <name>encoders</name>
    <message numerus="yes">
        <source>%Ln language(s)</source>
        <translation>
            <numerusform>%Ln idioma</numerusform>
            <numerusform>%Ln idiomas</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Apple’s graphics (Core ML)</source>
        <translation>los gráficos de Apple (Core ML)</translation>
    </message>
    <message>
        <source>Basic search</source>
        <translation>Búsqueda básica</translation>
    </message>
    <message>
        <source>Better search</source>
        <translation>Búsqueda mejorada</translation>
    </message>
    <message>
        <source>Came with the program: finds everyday things, and is quick on any computer.</source>
        <translation>Viene con el programa: encuentra lo cotidiano y es rápida en cualquier equipo.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Procedencia</translation>
    </message>
    <message>
        <source>Get…</source>
        <translation>Descargar…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>How to get it…</source>
        <translation>Cómo conseguirlo…</translation>
    </message>
    <message>
        <source>Imported by you.</source>
        <translation>Importado por usted.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Intel’s graphics (OpenVINO)</source>
        <translation>los gráficos de Intel (OpenVINO)</translation>
    </message>
    <message>
        <source>It does not work as it should.</source>
        <translation>No funciona como debería.</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>Funciona.</translation>
    </message>
    <message>
        <source>Its licence ({0}) allows research only.</source>
        <translation>Su licencia ({0}) solo permite la investigación.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Learning your photos with {0}: {1}, search still uses {2}</source>
        <translation>Aprendiendo sus fotos con {0}: {1}; la búsqueda aún usa {2}</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Measured here</source>
        <translation>Medido aquí</translation>
    </message>
    <message>
        <source>Names for what is in a photo</source>
        <translation>Nombres de lo que hay en una foto</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Not understood: {0} ({1}).</source>
        <translation>Sin analizar: {0} ({1}).</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Sin verificar</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>En este equipo</translation>
    </message>
    <message>
        <source>On {0}: {1}</source>
        <translation>En {0}: {1}</translation>
    </message>
    <message>
        <source>On {0}: {1} photos a second.</source>
        <translation>En {0}: {1} fotos por segundo.</translation>
    </message>
    <message>
        <source>Photos that look alike</source>
        <translation>Fotos parecidas</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicado</translation>
    </message>
    <message>
        <source>Quick search</source>
        <translation>Búsqueda rápida</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Recomendado</translation>
    </message>
    <message>
        <source>Runs on {0}, {1} photos a second.</source>
        <translation>Se ejecuta en {0}, {1} fotos por segundo.</translation>
    </message>
    <message>
        <source>Runs on {0}.</source>
        <translation>Se ejecuta en {0}.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Búsqueda</translation>
    </message>
    <message>
        <source>Search for strong computers</source>
        <translation>Búsqueda para equipos potentes</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop using</source>
        <translation>Dejar de usar</translation>
    </message>
    <message>
        <source>Switch now</source>
        <translation>Cambiar ya</translation>
    </message>
    <message>
        <source>This frees {0}.</source>
        <translation>Esto libera {0}.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Understands {0}.</source>
        <translation>Entiende {0}.</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Usar este</translation>
    </message>
    <message>
        <source>Waits until the other one is here.</source>
        <translation>Espera a que llegue el otro.</translation>
    </message>
    <message>
        <source>What it has learned of {0} goes too, and cannot be brought back; your photos and tags stay.</source>
        <translation>También se pierde lo que ha aprendido de {0}, y no se puede recuperar; sus fotos y etiquetas se quedan.</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>unos {0}</translation>
    </message>
    <message>
        <source>answers {0} alike</source>
        <translation>respuestas con parecido {0}</translation>
    </message>
    <message>
        <source>for research only</source>
        <translation>solo para investigación</translation>
    </message>
    <message>
        <source>free for any use</source>
        <translation>libre para cualquier uso</translation>
    </message>
    <message>
        <source>languages</source>
        <translation>idiomas</translation>
    </message>
    <message>
        <source>licence</source>
        <translation>licencia</translation>
    </message>
    <message>
        <source>licence unknown</source>
        <translation>licencia desconocida</translation>
    </message>
    <message>
        <source>medium speed</source>
        <translation>velocidad media</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>memoria</translation>
    </message>
    <message>
        <source>names of its files</source>
        <translation>nombres de sus archivos</translation>
    </message>
    <message>
        <source>not for commercial use</source>
        <translation>solo uso no comercial</translation>
    </message>
    <message>
        <source>quick</source>
        <translation>rápido</translation>
    </message>
    <message>
        <source>size</source>
        <translation>tamaño</translation>
    </message>
    <message>
        <source>slow without a graphics card</source>
        <translation>lento sin tarjeta gráfica</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>velocidad</translation>
    </message>
    <message>
        <source>that it is still the same</source>
        <translation>que siga siendo el mismo</translation>
    </message>
    <message>
        <source>the NVIDIA card (CUDA)</source>
        <translation>la tarjeta NVIDIA (CUDA)</translation>
    </message>
    <message>
        <source>the NVIDIA card (TensorRT)</source>
        <translation>la tarjeta NVIDIA (TensorRT)</translation>
    </message>
    <message>
        <source>the graphics card (DirectML)</source>
        <translation>la tarjeta gráfica (DirectML)</translation>
    </message>
    <message>
        <source>the graphics card (WebGPU)</source>
        <translation>la tarjeta gráfica (WebGPU)</translation>
    </message>
    <message>
        <source>the processor</source>
        <translation>el procesador</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocida</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}&#xa0;%</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} y {1}</translation>
    </message>
    <message>
        <source>{0} knows all your photos. Search still uses {1}.</source>
        <translation>{0} ya conoce todas sus fotos. La búsqueda aún usa {1}.</translation>
    </message>
    <message>
        <source>{0} named right</source>
        <translation>{0} de aciertos al nombrar</translation>
    </message>
    <message>
        <source>{0} of captions find their photo at once</source>
        <translation>el {0} de las descripciones encuentra su foto a la primera</translation>
    </message>
    <message>
        <source>{0} of memory</source>
        <translation>{0} de memoria</translation>
    </message>
    <message>
        <source>{0} of the ten most alike are alike</source>
        <translation>el {0} de las diez más parecidas lo son</translation>
    </message>
    <message>
        <source>{0} of your photos are understood so far</source>
        <translation>Hasta ahora se ha analizado el {0} de sus fotos</translation>
    </message>
    <message>
        <source>{0} photos a second</source>
        <translation>{0} fotos por segundo</translation>
    </message>
    <message>
        <source>{0} photos a second here</source>
        <translation>{0} fotos por segundo aquí</translation>
    </message>
    <message>
        <source>{0} times faster</source>
        <translation>{0} veces más rápido</translation>
    </message>
    <message>
        <source>{0} will be fetched from {1}. This is the only thing that goes to the network: nothing about you or your photos is sent. It needs that much room on your disk, and {2} of memory while it works.</source>
        <translation>Se descargarán {0} desde {1}. Es lo único que pasa por la red: no se envía nada sobre usted ni sus fotos. Hace falta ese espacio en el disco y {2} de memoria durante el uso.</translation>
    </message>
    <message>
        <source>{0}, as {1}</source>
        <translation>{0}, como {1}</translation>
    </message>
    <message>
        <source>{0}, {1} numbers a photo</source>
        <translation>{0}, {1} números por foto</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>facts</name>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposición</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>File from {0}</source>
        <translation>Archivo del {0}</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Palabras clave</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>35 mm equivalent</source>
        <translation>Equivalente a 35&#xa0;mm</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>El archivo ya no está.</translation>
    </message>
</context>
<context>
    <name>filters</name>
    <message>
        <source>files of this kind</source>
        <translation>archivos de este tipo</translation>
    </message>
    <message>
        <source>in this album</source>
        <translation>en este álbum</translation>
    </message>
    <message>
        <source>in this folder</source>
        <translation>en esta carpeta</translation>
    </message>
    <message>
        <source>only such photos</source>
        <translation>solo estas fotos</translation>
    </message>
    <message>
        <source>taken at this place</source>
        <translation>tomadas en este lugar</translation>
    </message>
    <message>
        <source>taken near this place</source>
        <translation>tomadas cerca de este lugar</translation>
    </message>
    <message>
        <source>taken with this camera</source>
        <translation>tomadas con esta cámara</translation>
    </message>
    <message>
        <source>taken with this lens</source>
        <translation>tomadas con este objetivo</translation>
    </message>
    <message>
        <source>untagged, raw, located …</source>
        <translation>sin etiquetas, RAW, con lugar …</translation>
    </message>
    <message>
        <source>when it came into the library</source>
        <translation>cuándo llegó a la biblioteca</translation>
    </message>
    <message>
        <source>when it was taken</source>
        <translation>cuándo se tomó</translation>
    </message>
    <message>
        <source>with these stars</source>
        <translation>con estas estrellas</translation>
    </message>
    <message>
        <source>with this tag</source>
        <translation>con esta etiqueta</translation>
    </message>
</context>
<context>
    <name>jobs</name>
    <message>
        <source>Asking for it</source>
        <translation>Solicitándolo</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Fetching {0}</source>
        <translation>Descargando {0}</translation>
    </message>
    <message>
        <source>Making sure that it works</source>
        <translation>Comprobando que funciona</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Deteniendo</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Espera su turno</translation>
    </message>
    <message>
        <source>Waits, and begins paused</source>
        <translation>Espera, y empieza en pausa</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>{0} a second</source>
        <translation>{0} por segundo</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>{0} of {1} so far</source>
        <translation>{0} de {1} hasta ahora</translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>Arabic</source>
        <translation>árabe</translation>
    </message>
    <message>
        <source>Bangla</source>
        <translation>bengalí</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chino</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>croata</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>checo</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>danés</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>neerlandés</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglés</translation>
    </message>
    <message>
        <source>Filipino</source>
        <translation>filipino</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>finés</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francés</translation>
    </message>
    <message>
        <source>German</source>
        <translation>alemán</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>griego</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hebreo</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>hindi</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>húngaro</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>indonesio</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italiano</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonés</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>coreano</translation>
    </message>
    <message>
        <source>Norwegian Bokmål</source>
        <translation>noruego bokmål</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>persa</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polaco</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugués</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>rumano</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>ruso</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>español</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>suajili</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>sueco</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>telugu</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>tailandés</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>turco</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ucraniano</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>vietnamita</translation>
    </message>
</context>
<context>
    <name>menu</name>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
</context>
<context>
    <name>remarks</name>
    <message>
        <source>Chinese and Japanese</source>
        <translation>chino y japonés</translation>
    </message>
    <message>
        <source>For {language}, install {better}.</source>
        <translation>Para {language}, instale {better}.</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francés</translation>
    </message>
    <message>
        <source>German</source>
        <translation>alemán</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>griego</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hebreo</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonés</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>coreano</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>español</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>tailandés</translation>
    </message>
    <message>
        <source>Understood as “{text}”: {encoder} knows English.</source>
        <translation>Entendido como «{text}»: {encoder} sabe inglés.</translation>
    </message>
    <message>
        <source>languages in Arabic letters</source>
        <translation>lenguas con alfabeto árabe</translation>
    </message>
    <message>
        <source>languages in Cyrillic letters</source>
        <translation>lenguas con alfabeto cirílico</translation>
    </message>
    <message>
        <source>languages in Devanagari</source>
        <translation>lenguas con escritura devanagari</translation>
    </message>
    <message>
        <source>{encoder} understands English.</source>
        <translation>{encoder} entiende inglés.</translation>
    </message>
</context>
<context>
    <name>renaming</name>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Name so far</source>
        <translation>Nombre actual</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message numerus="yes">
        <source>%Ln look-alike(s)</source>
        <translation>
            <numerusform>%Ln parecida</numerusform>
            <numerusform>%Ln parecidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s), surest first</source>
        <translation>
            <numerusform>%Ln sugerencia</numerusform>
            <numerusform>%Ln sugerencias, las más seguras primero</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept the %Ln above the line</source>
        <translation>
            <numerusform>Aceptar la que está sobre la línea</numerusform>
            <numerusform>Aceptar las %Ln sobre la línea</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept {0}</source>
        <translation>Aceptar {0}</translation>
    </message>
    <message>
        <source>Accepted {0}</source>
        <translation>Aceptado: {0}</translation>
    </message>
    <message>
        <source>Rejected {0}</source>
        <translation>Rechazado: {0}</translation>
    </message>
    <message>
        <source>about {0} in {1} above this line are right</source>
        <translation>unas {0} de cada {1} sobre esta línea son correctas</translation>
    </message>
    <message>
        <source>drag this line down to accept many at once</source>
        <translation>arrastre esta línea hacia abajo para aceptar muchas a la vez</translation>
    </message>
    <message>
        <source>nearly all above this line are right</source>
        <translation>casi todas sobre esta línea son correctas</translation>
    </message>
    <message>
        <source>{0} % sure</source>
        <translation>{0}&#xa0;% de certeza</translation>
    </message>
    <message>
        <source>{0} · drag it</source>
        <translation>{0} · arrástrela</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>A faster form ({kind}) of {name} would find worse.</source>
        <translation>Una versión más rápida ({kind}) de {name} encontraría peor.</translation>
    </message>
    <message>
        <source>A file cannot be called “{name}”.</source>
        <translation>Un archivo no se puede llamar «{name}».</translation>
    </message>
    <message>
        <source>A name has 1 to 200 letters, and no other search has it.</source>
        <translation>Un nombre tiene de 1 a 200 caracteres y ninguna otra búsqueda lo lleva.</translation>
    </message>
    <message>
        <source>A name has 1 to 200 letters, no quotation mark and no slash.</source>
        <translation>Un nombre tiene de 1 a 200 caracteres, sin comillas ni barras.</translation>
    </message>
    <message>
        <source>A pattern of names knows no “{name}”.</source>
        <translation>Un patrón de nombres no admite «{name}».</translation>
    </message>
    <message>
        <source>A tag has 1 to 200 letters and no quotation mark.</source>
        <translation>Una etiqueta tiene de 1 a 200 caracteres, sin comillas.</translation>
    </message>
    <message>
        <source>Accepted “{tag}”</source>
        <translation>«{tag}» aceptada</translation>
    </message>
    <message>
        <source>Add the folder again instead.</source>
        <translation>En su lugar, vuelva a añadir la carpeta.</translation>
    </message>
    <message>
        <source>Added {path}</source>
        <translation>{path} añadida</translation>
    </message>
    <message>
        <source>Added {photos} to the favourites</source>
        <translation>Añadido a favoritos: {photos}</translation>
    </message>
    <message>
        <source>An AMD card is here. To use it, type: pip install onnxruntime-ep-webgpu</source>
        <translation>Hay una tarjeta AMD. Para usarla, escriba: pip install onnxruntime-ep-webgpu</translation>
    </message>
    <message>
        <source>An NVIDIA card is here. To use it, type: pip uninstall -y onnxruntime &amp;&amp; pip install &quot;onnxruntime-gpu[cuda,cudnn]&quot;</source>
        <translation>Hay una tarjeta NVIDIA. Para usarla, escriba: pip uninstall -y onnxruntime &amp;&amp; pip install &quot;onnxruntime-gpu[cuda,cudnn]&quot;</translation>
    </message>
    <message>
        <source>Another photoapp has this library open: {path}.</source>
        <translation>Otro photoapp tiene abierta esta biblioteca: {path}.</translation>
    </message>
    <message>
        <source>Another photoapp is installing a search model.</source>
        <translation>Otro photoapp está instalando un modelo de búsqueda.</translation>
    </message>
    <message>
        <source>Another photoapp is looking through your photos.</source>
        <translation>Otro photoapp está examinando sus fotos.</translation>
    </message>
    <message>
        <source>Apple graphics are here. To use them, type: pip install --upgrade onnxruntime</source>
        <translation>Hay gráficos de Apple. Para usarlos, escriba: pip install --upgrade onnxruntime</translation>
    </message>
    <message>
        <source>Asking your questions</source>
        <translation>Haciendo sus búsquedas</translation>
    </message>
    <message>
        <source>Auto-tagged photos</source>
        <translation>Fotos etiquetadas automáticamente</translation>
    </message>
    <message>
        <source>Backing up your library</source>
        <translation>Haciendo una copia de la biblioteca</translation>
    </message>
    <message>
        <source>Changed how {name} runs</source>
        <translation>Ejecución de {name} cambiada</translation>
    </message>
    <message>
        <source>Changed the rule of “{name}”</source>
        <translation>Regla de «{name}» cambiada</translation>
    </message>
    <message>
        <source>Check its name, or connect its disk.</source>
        <translation>Compruebe el nombre, o conecte su disco.</translation>
    </message>
    <message>
        <source>Check that disk before you trust it with photos.</source>
        <translation>Revise ese disco antes de confiarle fotos.</translation>
    </message>
    <message>
        <source>Check that you may open it, then try again.</source>
        <translation>Compruebe que tiene permiso para abrirlo y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Check that you may read and write this folder.</source>
        <translation>Compruebe que puede leer y escribir en esta carpeta.</translation>
    </message>
    <message>
        <source>Check your proxy, then try again.</source>
        <translation>Compruebe el proxy y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Choose a folder with photos.</source>
        <translation>Elija una carpeta con fotos.</translation>
    </message>
    <message>
        <source>Choose a new folder.</source>
        <translation>Elija una carpeta nueva.</translation>
    </message>
    <message>
        <source>Choose a text file with a tag on each line.</source>
        <translation>Elija un archivo de texto con una etiqueta por línea.</translation>
    </message>
    <message>
        <source>Choose another name, or merge the two.</source>
        <translation>Elija otro nombre, o combine las dos.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>Choose another under Better search.</source>
        <translation>Elija otro en «Mejorar la búsqueda».</translation>
    </message>
    <message>
        <source>Choose one of {least} × {least} or more.</source>
        <translation>Elija una de {least} × {least} o más.</translation>
    </message>
    <message>
        <source>Chose the cover of “{name}”</source>
        <translation>Portada de «{name}» elegida</translation>
    </message>
    <message>
        <source>Chose the search model {name}</source>
        <translation>Modelo de búsqueda {name} elegido</translation>
    </message>
    <message>
        <source>Chose {name} to follow {other}</source>
        <translation>{name} elegido para suceder a {other}</translation>
    </message>
    <message>
        <source>Close it and try again.</source>
        <translation>Ciérrelo y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Cierre otros programas y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Close the program and delete that file: they come back.</source>
        <translation>Cierre el programa y elimine ese archivo: se vuelven a crear.</translation>
    </message>
    <message>
        <source>Connect it, then try again.</source>
        <translation>Conéctelo y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Converting search models needs more libraries.</source>
        <translation>Para convertir modelos de búsqueda hacen falta más bibliotecas de software.</translation>
    </message>
    <message>
        <source>Copy it again from where it came from.</source>
        <translation>Cópielo otra vez desde su origen.</translation>
    </message>
    <message>
        <source>Copying photos</source>
        <translation>Copiando fotos</translation>
    </message>
    <message>
        <source>Deleted the album “{name}”</source>
        <translation>Álbum «{name}» eliminado</translation>
    </message>
    <message>
        <source>Deleted the search “{name}”</source>
        <translation>Búsqueda «{name}» eliminada</translation>
    </message>
    <message>
        <source>Deleted the tag “{tag}”</source>
        <translation>Etiqueta «{tag}» eliminada</translation>
    </message>
    <message>
        <source>Described the album “{name}”</source>
        <translation>Álbum «{name}» descrito</translation>
    </message>
    <message>
        <source>Described {photos}</source>
        <translation>Descripción cambiada: {photos}</translation>
    </message>
    <message>
        <source>Exporting photos</source>
        <translation>Exportando fotos</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Descargando</translation>
    </message>
    <message>
        <source>Filling albums</source>
        <translation>Llenando álbumes</translation>
    </message>
    <message>
        <source>Followed {other} to {path}</source>
        <translation>{other} está ahora en {path}</translation>
    </message>
    <message>
        <source>Forgot missing photos</source>
        <translation>Fotos que faltaban, olvidadas</translation>
    </message>
    <message>
        <source>Give it a few photos that show it.</source>
        <translation>Dele unas cuantas fotos que la muestren.</translation>
    </message>
    <message>
        <source>Give it a rule first.</source>
        <translation>Dele primero una regla.</translation>
    </message>
    <message>
        <source>Give it more photos that show it.</source>
        <translation>Dele más fotos que la muestren.</translation>
    </message>
    <message>
        <source>Hid the tag “{tag}”</source>
        <translation>Etiqueta «{tag}» oculta</translation>
    </message>
    <message>
        <source>Hid {photos}</source>
        <translation>Ocultado: {photos}</translation>
    </message>
    <message>
        <source>If it wants an account: accept its terms there, then set HF_TOKEN to your token.</source>
        <translation>Si pide una cuenta: acepte allí sus condiciones y después asigne su token a HF_TOKEN.</translation>
    </message>
    <message>
        <source>Import it again, or use another one.</source>
        <translation>Impórtelo de nuevo, o use otro.</translation>
    </message>
    <message>
        <source>Import the model from a folder instead.</source>
        <translation>En su lugar, importe el modelo desde una carpeta.</translation>
    </message>
    <message>
        <source>Imported a list of tags</source>
        <translation>Lista de etiquetas importada</translation>
    </message>
    <message>
        <source>Importing a search model</source>
        <translation>Importando un modelo de búsqueda</translation>
    </message>
    <message>
        <source>In a terminal, type: pip install {missing}</source>
        <translation>Escriba en un terminal: pip install {missing}</translation>
    </message>
    <message>
        <source>In a terminal, type: {command}</source>
        <translation>Escriba en un terminal: {command}</translation>
    </message>
    <message>
        <source>In a terminal: pip install &quot;photoapp[cpu]&quot;</source>
        <translation>En un terminal: pip install &quot;photoapp[cpu]&quot;</translation>
    </message>
    <message>
        <source>In a terminal: pip install {package}. Then try again.</source>
        <translation>En un terminal: pip install {package}. Después, vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>In a terminal: pip uninstall -y onnxruntime onnxruntime-gpu, then pip install &quot;photoapp[cpu]&quot;</source>
        <translation>En un terminal: pip uninstall -y onnxruntime onnxruntime-gpu, y después pip install &quot;photoapp[cpu]&quot;</translation>
    </message>
    <message>
        <source>Included {pattern} again</source>
        <translation>{pattern} vuelve a la biblioteca</translation>
    </message>
    <message>
        <source>Install it again instead.</source>
        <translation>En su lugar, vuelva a instalarlo.</translation>
    </message>
    <message>
        <source>Intel graphics are here. To use them, type: pip install onnxruntime-ep-openvino</source>
        <translation>Hay gráficos de Intel. Para usarlos, escriba: pip install onnxruntime-ep-openvino</translation>
    </message>
    <message>
        <source>It may have {known}.</source>
        <translation>Puede usar {known}.</translation>
    </message>
    <message>
        <source>Its first line names the columns: question,photo.</source>
        <translation>Su primera línea nombra las columnas: question,photo.</translation>
    </message>
    <message>
        <source>Its name goes over several lines, so a list of lines cannot hold it.</source>
        <translation>Su nombre ocupa varias líneas, así que no cabe en una lista de líneas.</translation>
    </message>
    <message>
        <source>Kept photos out of “{name}”</source>
        <translation>Fotos excluidas de «{name}»</translation>
    </message>
    <message>
        <source>Learning how sure answers are</source>
        <translation>Calculando la certeza de los resultados</translation>
    </message>
    <message>
        <source>Left out {pattern}</source>
        <translation>{pattern} excluida</translation>
    </message>
    <message>
        <source>Left photos of “{name}” to its rule</source>
        <translation>Fotos de «{name}» según su regla</translation>
    </message>
    <message>
        <source>Left the description to the file</source>
        <translation>Descripción según el archivo</translation>
    </message>
    <message>
        <source>Left the rating to the file</source>
        <translation>Valoración según el archivo</translation>
    </message>
    <message>
        <source>Left the title to the file</source>
        <translation>Título según el archivo</translation>
    </message>
    <message>
        <source>Let your cloud program bring it to this computer.</source>
        <translation>Haga que su programa de la nube lo descargue a este equipo.</translation>
    </message>
    <message>
        <source>Let {source} propose tags again</source>
        <translation>Vuelve a proponer etiquetas: {source}</translation>
    </message>
    <message>
        <source>Lists as .csv and .json can.</source>
        <translation>Las listas .csv y .json sí pueden.</translation>
    </message>
    <message>
        <source>Look for new photos to learn what is gone from it.</source>
        <translation>Busque fotos nuevas para saber qué falta en ella.</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>Buscando fotos</translation>
    </message>
    <message>
        <source>Made the album “{name}”</source>
        <translation>Álbum «{name}» creado</translation>
    </message>
    <message>
        <source>Made the tag “{tag}”</source>
        <translation>Etiqueta «{tag}» creada</translation>
    </message>
    <message>
        <source>Make room and try again.</source>
        <translation>Libere espacio y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Make some room, or choose another folder.</source>
        <translation>Libere espacio, o elija otra carpeta.</translation>
    </message>
    <message>
        <source>Make some room, then go on. Nothing was lost.</source>
        <translation>Libere espacio y continúe. No se ha perdido nada.</translation>
    </message>
    <message>
        <source>Merged “{other}” into “{tag}”</source>
        <translation>«{other}» combinada con «{tag}»</translation>
    </message>
    <message>
        <source>Moved the album “{name}”</source>
        <translation>Álbum «{name}» movido</translation>
    </message>
    <message>
        <source>Moved the tag “{tag}”</source>
        <translation>Etiqueta «{tag}» movida</translation>
    </message>
    <message>
        <source>Moved {photos} to {path}</source>
        <translation>Movido a {path}: {photos}</translation>
    </message>
    <message>
        <source>Moving photos</source>
        <translation>Moviendo fotos</translation>
    </message>
    <message>
        <source>Name it by its path.</source>
        <translation>Indíquela por su ruta.</translation>
    </message>
    <message>
        <source>New photos appear here as it finds them.</source>
        <translation>Las fotos nuevas aparecen aquí a medida que las encuentra.</translation>
    </message>
    <message>
        <source>No rule can name its own album, nor one that takes photos from it.</source>
        <translation>Una regla no puede nombrar su propio álbum ni uno que tome fotos de él.</translation>
    </message>
    <message>
        <source>No search model can be used, so photos cannot be found by what they show.</source>
        <translation>No se puede usar ningún modelo de búsqueda: las fotos no se pueden encontrar por lo que muestran.</translation>
    </message>
    <message>
        <source>Nobody offers {name} ready to use, so it has to be made once.</source>
        <translation>Nadie ofrece {name} listo para usar, así que hay que crearlo una vez.</translation>
    </message>
    <message>
        <source>Nothing can be written to {path}: {detail}.</source>
        <translation>No se puede escribir en {path}: {detail}.</translation>
    </message>
    <message>
        <source>Nothing is fetched, because HF_HUB_OFFLINE is set.</source>
        <translation>No se descarga nada, porque HF_HUB_OFFLINE está activado.</translation>
    </message>
    <message>
        <source>Nothing was undone that could be done again.</source>
        <translation>No se ha deshecho nada que se pueda rehacer.</translation>
    </message>
    <message>
        <source>Open it in another program, or copy it again.</source>
        <translation>Ábralo con otro programa, o cópielo de nuevo.</translation>
    </message>
    <message>
        <source>Pictures of this kind cannot be read yet ({format}).</source>
        <translation>Todavía no se pueden leer imágenes de este tipo ({format}).</translation>
    </message>
    <message>
        <source>Pinned photos in “{name}”</source>
        <translation>Fotos fijadas en «{name}»</translation>
    </message>
    <message>
        <source>Please update the program.</source>
        <translation>Actualice el programa.</translation>
    </message>
    <message>
        <source>Put photos into “{name}”</source>
        <translation>Fotos añadidas a «{name}»</translation>
    </message>
    <message>
        <source>Put {photos} into the trash</source>
        <translation>Movido a la papelera: {photos}</translation>
    </message>
    <message>
        <source>Putting photos into the trash</source>
        <translation>Moviendo fotos a la papelera</translation>
    </message>
    <message>
        <source>Rated {rating} of 5</source>
        <translation>Valoración: {rating} de 5</translation>
    </message>
    <message>
        <source>Reading this file failed badly; the file may be damaged.</source>
        <translation>La lectura de este archivo ha fallado; puede que esté dañado.</translation>
    </message>
    <message>
        <source>Reading this file took more than {seconds} seconds.</source>
        <translation>La lectura de este archivo ha tardado más de {seconds} segundos.</translation>
    </message>
    <message>
        <source>Rejected “{tag}”</source>
        <translation>«{tag}» rechazada</translation>
    </message>
    <message>
        <source>Remove {other} first if you want this one instead.</source>
        <translation>Elimine primero {other} si prefiere este.</translation>
    </message>
    <message>
        <source>Removed the search model {name}</source>
        <translation>Modelo de búsqueda {name} eliminado</translation>
    </message>
    <message>
        <source>Removed {path}</source>
        <translation>{path} quitada de la biblioteca</translation>
    </message>
    <message>
        <source>Removed {path} and forgot its photos</source>
        <translation>{path} quitada y sus fotos olvidadas</translation>
    </message>
    <message>
        <source>Renamed the album “{other}” to “{name}”</source>
        <translation>El álbum «{other}» se llama ahora «{name}»</translation>
    </message>
    <message>
        <source>Renamed the folder “{other}” to “{name}”</source>
        <translation>La carpeta «{other}» se llama ahora «{name}»</translation>
    </message>
    <message>
        <source>Renamed “{other}” to “{name}”</source>
        <translation>«{other}» se llama ahora «{name}»</translation>
    </message>
    <message>
        <source>Renamed “{other}” to “{tag}”</source>
        <translation>«{other}» se llama ahora «{tag}»</translation>
    </message>
    <message>
        <source>Renaming photos</source>
        <translation>Cambiando nombres de fotos</translation>
    </message>
    <message>
        <source>Row {row} of {path} has no question, or no photo.</source>
        <translation>La fila {row} de {path} no tiene búsqueda o foto.</translation>
    </message>
    <message>
        <source>Row {row} of {path}: several photos are called {photo}.</source>
        <translation>Fila {row} de {path}: varias fotos se llaman {photo}.</translation>
    </message>
    <message>
        <source>Row {row} of {path}: your library has no photo {photo}.</source>
        <translation>Fila {row} de {path}: su biblioteca no tiene la foto {photo}.</translation>
    </message>
    <message>
        <source>Row {row} of {path}: {question} cannot be read.</source>
        <translation>Fila {row} de {path}: no se puede leer {question}.</translation>
    </message>
    <message>
        <source>Save a copy as JPEG to have it here.</source>
        <translation>Guarde una copia en JPEG para tenerla aquí.</translation>
    </message>
    <message>
        <source>Save a smaller copy to have it here.</source>
        <translation>Guarde una copia más pequeña para tenerla aquí.</translation>
    </message>
    <message>
        <source>Saved the search “{name}”</source>
        <translation>Búsqueda «{name}» guardada</translation>
    </message>
    <message>
        <source>Search went from {other} to {name}</source>
        <translation>Búsqueda cambiada de {other} a {name}</translation>
    </message>
    <message>
        <source>Search with a picture, or use another search model.</source>
        <translation>Busque con una imagen, o use otro modelo de búsqueda.</translation>
    </message>
    <message>
        <source>Removing a folder</source>
        <translation>Quitando una carpeta</translation>
    </message>
    <message>
        <source>Get one under Better search, or install the program again.</source>
        <translation>Consiga uno en «Mejorar la búsqueda» o instale de nuevo el programa.</translation>
    </message>
    <message>
        <source>Its files do not belong together, or it is no search model. Choose another under Better search.</source>
        <translation>Sus archivos no van juntos, o no es un modelo de búsqueda. Elija otro en «Mejorar la búsqueda».</translation>
    </message>
    <message>
        <source>ONNX Runtime is missing, so photos cannot be found by what they show.</source>
        <translation>Falta ONNX Runtime: las fotos no se pueden encontrar por lo que muestran.</translation>
    </message>
    <message>
        <source>Renamed {photos}</source>
        <translation>Nombre cambiado: {photos}</translation>
    </message>
    <message>
        <source>Showed the tag “{tag}” again</source>
        <translation>Etiqueta «{tag}» visible de nuevo</translation>
    </message>
    <message>
        <source>Showed {photos} again</source>
        <translation>Visible de nuevo: {photos}</translation>
    </message>
    <message>
        <source>Something went wrong inside the program: {detail}.</source>
        <translation>Algo ha fallado dentro del programa: {detail}.</translation>
    </message>
    <message>
        <source>Stopped learning “{tag}”</source>
        <translation>«{tag}» ya no aprende</translation>
    </message>
    <message>
        <source>Stopped using {name}</source>
        <translation>{name} ya no se usa</translation>
    </message>
    <message>
        <source>Suggesting tags</source>
        <translation>Sugiriendo etiquetas</translation>
    </message>
    <message>
        <source>Tagged “{tag}”</source>
        <translation>Etiqueta «{tag}» añadida</translation>
    </message>
    <message>
        <source>Taught “{tag}”</source>
        <translation>«{tag}» enseñada</translation>
    </message>
    <message>
        <source>Testing a search model</source>
        <translation>Probando un modelo de búsqueda</translation>
    </message>
    <message>
        <source>That is slower, and not for two computers at once. A folder on this computer is better.</source>
        <translation>Es más lento, y no sirve para dos equipos a la vez. Es mejor una carpeta de este equipo.</translation>
    </message>
    <message>
        <source>That part of the picture is too small: {width} × {height} pixels.</source>
        <translation>Esa parte de la imagen es demasiado pequeña: {width} × {height} píxeles.</translation>
    </message>
    <message>
        <source>The album “{name}” cannot lie in “{into}”, which lies in it.</source>
        <translation>El álbum «{name}» no puede estar en «{into}», que está dentro de él.</translation>
    </message>
    <message>
        <source>The album “{name}” is filled by hand.</source>
        <translation>El álbum «{name}» se llena a mano.</translation>
    </message>
    <message>
        <source>The album “{name}” would take photos from itself.</source>
        <translation>El álbum «{name}» tomaría fotos de sí mismo.</translation>
    </message>
    <message>
        <source>The connection to {host} failed ({detail}).</source>
        <translation>La conexión con {host} ha fallado ({detail}).</translation>
    </message>
    <message>
        <source>The converted search model {name} is wrong ({detail}).</source>
        <translation>El modelo de búsqueda convertido {name} no es correcto ({detail}).</translation>
    </message>
    <message>
        <source>The copy in {path} was not what was written, so the original stays where it is.</source>
        <translation>La copia en {path} no coincide con lo que se escribió, así que el original se queda donde está.</translation>
    </message>
    <message>
        <source>The disk is full: {path}.</source>
        <translation>El disco está lleno: {path}.</translation>
    </message>
    <message>
        <source>The disk with the file is not connected.</source>
        <translation>El disco que contiene el archivo no está conectado.</translation>
    </message>
    <message>
        <source>The end of the file is missing.</source>
        <translation>Falta el final del archivo.</translation>
    </message>
    <message>
        <source>The file cannot be read ({detail}).</source>
        <translation>No se puede leer el archivo ({detail}).</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>El archivo está dañado.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>The file is in the cloud only.</source>
        <translation>El archivo solo está en la nube.</translation>
    </message>
    <message>
        <source>The file is not there now.</source>
        <translation>El archivo no está ahora.</translation>
    </message>
    <message>
        <source>The file was being written while it was read.</source>
        <translation>El archivo se estaba escribiendo mientras se leía.</translation>
    </message>
    <message>
        <source>The folder cannot be opened ({detail}).</source>
        <translation>No se puede abrir la carpeta ({detail}).</translation>
    </message>
    <message>
        <source>The graphics card could not be used.</source>
        <translation>No se ha podido usar la tarjeta gráfica.</translation>
    </message>
    <message>
        <source>The graphics card did not answer when it was tried. To try it again, test the model under Better search.</source>
        <translation>La tarjeta gráfica no ha respondido al probarla. Para probarla de nuevo, pruebe el modelo en «Mejorar la búsqueda».</translation>
    </message>
    <message>
        <source>The graphics card ended the program when it was tried. To try it again, test the model under Better search.</source>
        <translation>La tarjeta gráfica ha cerrado el programa al probarla. Para probarla de nuevo, pruebe el modelo en «Mejorar la búsqueda».</translation>
    </message>
    <message>
        <source>The graphics card gave other answers than the processor.</source>
        <translation>La tarjeta gráfica ha dado resultados distintos de los del procesador.</translation>
    </message>
    <message>
        <source>The graphics card has too little free memory.</source>
        <translation>La tarjeta gráfica tiene muy poca memoria libre.</translation>
    </message>
    <message>
        <source>The graphics card was no faster than the processor.</source>
        <translation>La tarjeta gráfica no ha sido más rápida que el procesador.</translation>
    </message>
    <message>
        <source>The history lists what can.</source>
        <translation>El historial muestra lo que sí se puede.</translation>
    </message>
    <message>
        <source>The installed ONNX Runtime knows no faster way.</source>
        <translation>El ONNX Runtime instalado no conoce una forma más rápida.</translation>
    </message>
    <message>
        <source>The installed plug-in finds no graphics card that it can use.</source>
        <translation>El complemento instalado no encuentra ninguna tarjeta gráfica que pueda usar.</translation>
    </message>
    <message>
        <source>The library cannot be opened: {path} ({detail}).</source>
        <translation>No se puede abrir la biblioteca: {path} ({detail}).</translation>
    </message>
    <message>
        <source>The library file is damaged: {path}.</source>
        <translation>El archivo de la biblioteca está dañado: {path}.</translation>
    </message>
    <message>
        <source>The library is on a network drive ({kind}): {path}.</source>
        <translation>La biblioteca está en una unidad de red ({kind}): {path}.</translation>
    </message>
    <message>
        <source>The log file tells more.</source>
        <translation>El archivo de registro dice más.</translation>
    </message>
    <message>
        <source>The network {name} cannot be converted ({detail}).</source>
        <translation>La red {name} no se puede convertir ({detail}).</translation>
    </message>
    <message>
        <source>The part of the program that opens photos does not start ({detail}).</source>
        <translation>La parte del programa que abre las fotos no se inicia ({detail}).</translation>
    </message>
    <message>
        <source>The picture is too large: {width} × {height}.</source>
        <translation>La imagen es demasiado grande: {width} × {height}.</translation>
    </message>
    <message>
        <source>The program keeps its own files in {path}.</source>
        <translation>El programa guarda sus propios archivos en {path}.</translation>
    </message>
    <message>
        <source>The search model cannot be used: {path} ({detail}).</source>
        <translation>No se puede usar el modelo de búsqueda: {path} ({detail}).</translation>
    </message>
    <message>
        <source>The search model {name} finds the right picture for {found} of {asked} plain descriptions.</source>
        <translation>El modelo de búsqueda {name} encuentra la imagen correcta en {found} de {asked} descripciones sencillas.</translation>
    </message>
    <message>
        <source>The search model {name} has no variant “{variant}”.</source>
        <translation>El modelo de búsqueda {name} no tiene la variante «{variant}».</translation>
    </message>
    <message>
        <source>The search model {name} sees a picture differently beside other pictures.</source>
        <translation>El modelo de búsqueda {name} ve una imagen de otro modo junto a otras imágenes.</translation>
    </message>
    <message>
        <source>The search model {name} sees no difference between different pictures.</source>
        <translation>El modelo de búsqueda {name} no ve diferencias entre imágenes distintas.</translation>
    </message>
    <message>
        <source>The small pictures are damaged: {path}.</source>
        <translation>Las imágenes pequeñas están dañadas: {path}.</translation>
    </message>
    <message>
        <source>The tag “{name}” cannot stand below “{into}”, which stands below it.</source>
        <translation>La etiqueta «{name}» no puede estar dentro de «{into}», que está dentro de ella.</translation>
    </message>
    <message>
        <source>The tag “{name}” is not learnt from examples.</source>
        <translation>La etiqueta «{name}» no se aprende con ejemplos.</translation>
    </message>
    <message>
        <source>The tokenizer {path} cannot be used ({detail}).</source>
        <translation>No se puede usar el tokenizador {path} ({detail}).</translation>
    </message>
    <message>
        <source>The trash cannot be used: the disk may have none, or may be read-only.</source>
        <translation>La papelera no está disponible: puede que el disco no tenga, o que sea de solo lectura.</translation>
    </message>
    <message>
        <source>The weights {name} cannot be used ({detail}).</source>
        <translation>No se pueden usar los pesos {name} ({detail}).</translation>
    </message>
    <message>
        <source>There are no questions in {path}.</source>
        <translation>No hay búsquedas en {path}.</translation>
    </message>
    <message>
        <source>There are {known}.</source>
        <translation>Existen: {known}.</translation>
    </message>
    <message>
        <source>There is a file {path} already.</source>
        <translation>Ya existe un archivo {path}.</translation>
    </message>
    <message>
        <source>There is already a search model called {name}.</source>
        <translation>Ya existe un modelo de búsqueda llamado {name}.</translation>
    </message>
    <message>
        <source>There is already a tag “{name}”.</source>
        <translation>Ya existe una etiqueta «{name}».</translation>
    </message>
    <message>
        <source>There is already an album “{name}”.</source>
        <translation>Ya existe un álbum «{name}».</translation>
    </message>
    <message>
        <source>There is already another file here: {path}.</source>
        <translation>Aquí ya hay otro archivo: {path}.</translation>
    </message>
    <message>
        <source>There is no album “{name}”.</source>
        <translation>No existe el álbum «{name}».</translation>
    </message>
    <message>
        <source>There is no filter “{name}:”.</source>
        <translation>No existe el filtro «{name}:».</translation>
    </message>
    <message>
        <source>There is no network called {name}.</source>
        <translation>No existe ninguna red llamada {name}.</translation>
    </message>
    <message>
        <source>There is no room for {name}: {needed} MB are needed, {free} MB are free in {path}.</source>
        <translation>No hay espacio para {name}: se necesitan {needed} MB y hay {free} MB libres en {path}.</translation>
    </message>
    <message>
        <source>There is no room: {needed} MB are needed, {free} MB are free in {path}.</source>
        <translation>No hay espacio: se necesitan {needed} MB y hay {free} MB libres en {path}.</translation>
    </message>
    <message>
        <source>There is no saved search “{name}”.</source>
        <translation>No existe la búsqueda guardada «{name}».</translation>
    </message>
    <message>
        <source>There is no search model called {name}.</source>
        <translation>No existe ningún modelo de búsqueda llamado {name}.</translation>
    </message>
    <message>
        <source>There is no tag “{name}”.</source>
        <translation>No existe la etiqueta «{name}».</translation>
    </message>
    <message>
        <source>There is nothing named {name} to run it on.</source>
        <translation>No hay nada llamado {name} en lo que ejecutarlo.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>There is something in {path} already.</source>
        <translation>Ya hay algo en {path}.</translation>
    </message>
    <message>
        <source>There was not enough memory for this picture.</source>
        <translation>No ha habido memoria suficiente para esta imagen.</translation>
    </message>
    <message>
        <source>This folder is not empty: {path}.</source>
        <translation>Esta carpeta no está vacía: {path}.</translation>
    </message>
    <message>
        <source>This folder is not in your library: {path}.</source>
        <translation>Esta carpeta no está en su biblioteca: {path}.</translation>
    </message>
    <message>
        <source>This folder is not there: {path}.</source>
        <translation>Esta carpeta no existe: {path}.</translation>
    </message>
    <message>
        <source>This is no longer in the history.</source>
        <translation>Esto ya no está en el historial.</translation>
    </message>
    <message>
        <source>This is no photo of your library: {path}.</source>
        <translation>Esto no es una foto de su biblioteca: {path}.</translation>
    </message>
    <message>
        <source>This is no whole backup: {path} ({detail}).</source>
        <translation>Esta copia de seguridad no está completa: {path} ({detail}).</translation>
    </message>
    <message>
        <source>This library was made by a newer photoapp: {path}.</source>
        <translation>Esta biblioteca se creó con un photoapp más nuevo: {path}.</translation>
    </message>
    <message>
        <source>This picture cannot be shown. {reason}</source>
        <translation>Esta imagen no se puede mostrar. {reason}</translation>
    </message>
    <message>
        <source>This picture cannot be shown: {path}. {reason}</source>
        <translation>Esta imagen no se puede mostrar: {path}. {reason}</translation>
    </message>
    <message>
        <source>This search cannot be read: {detail}.</source>
        <translation>No se puede leer esta búsqueda: {detail}.</translation>
    </message>
    <message>
        <source>This system does not say where its trash is: take them out of it yourself.</source>
        <translation>Este sistema no dice dónde está su papelera: sáquelas de ella a mano.</translation>
    </message>
    <message>
        <source>Titled “{title}”</source>
        <translation>Título puesto: «{title}»</translation>
    </message>
    <message>
        <source>Took away the title</source>
        <translation>Título quitado</translation>
    </message>
    <message>
        <source>Took away “{tag}”</source>
        <translation>Etiqueta «{tag}» quitada</translation>
    </message>
    <message>
        <source>Took back all tags from {source}</source>
        <translation>Todas las etiquetas retiradas: {source}</translation>
    </message>
    <message>
        <source>Took photos out of “{name}”</source>
        <translation>Fotos quitadas de «{name}»</translation>
    </message>
    <message>
        <source>Took {path} for empty</source>
        <translation>{path} se da por vacía</translation>
    </message>
    <message>
        <source>Took {photos} out of the favourites</source>
        <translation>Quitado de favoritos: {photos}</translation>
    </message>
    <message>
        <source>Try again once it is complete.</source>
        <translation>Vuelva a intentarlo cuando esté completo.</translation>
    </message>
    <message>
        <source>Try again when the disk is less busy.</source>
        <translation>Vuelva a intentarlo cuando el disco esté menos ocupado.</translation>
    </message>
    <message>
        <source>Try again, or use another search model.</source>
        <translation>Vuelva a intentarlo, o use otro modelo de búsqueda.</translation>
    </message>
    <message>
        <source>Try again: it goes on where it stopped.</source>
        <translation>Vuelva a intentarlo: continúa donde se detuvo.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, choose another model.</source>
        <translation>Vuelva a intentarlo; si ocurre de nuevo, elija otro modelo.</translation>
    </message>
    <message>
        <source>Trying problem files again</source>
        <translation>Reintentando archivos con problemas</translation>
    </message>
    <message>
        <source>Turned {photos}</source>
        <translation>Girado: {photos}</translation>
    </message>
    <message>
        <source>What your search models are for has changed since, so it stays as it is.</source>
        <translation>El uso de sus modelos de búsqueda ha cambiado desde entonces, así que se queda como está.</translation>
    </message>
    <message>
        <source>a date is like 2019, 2019-07, 2019..2021, &quot;last summer&quot; or &quot;christmas 2020&quot;</source>
        <translation>una fecha es como 2019, 2019-07, 2019..2021, &quot;verano pasado&quot; o &quot;navidad 2020&quot;</translation>
    </message>
    <message>
        <source>is: knows favourite, hidden, located, missing, raw, recent, undated and untagged</source>
        <translation>is: admite favourite, hidden, located, missing, raw, recent, undated y untagged</translation>
    </message>
    <message>
        <source>Two versions of ONNX Runtime are installed and clash.</source>
        <translation>Hay dos versiones de ONNX Runtime instaladas que chocan entre sí.</translation>
    </message>
    <message>
        <source>Understanding photos</source>
        <translation>Analizando fotos</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Deshaciendo</translation>
    </message>
    <message>
        <source>Use another one.</source>
        <translation>Use otra.</translation>
    </message>
    <message>
        <source>Use it as it is.</source>
        <translation>Úselo tal como está.</translation>
    </message>
    <message>
        <source>Wait until it is done.</source>
        <translation>Espere a que termine.</translation>
    </message>
    <message>
        <source>What reads pictures of this kind ({format}) is not installed.</source>
        <translation>No está instalado lo que lee imágenes de este tipo ({format}).</translation>
    </message>
    <message>
        <source>What was forgotten cannot come back.</source>
        <translation>Lo olvidado no se puede recuperar.</translation>
    </message>
    <message>
        <source>What you did last cannot be undone.</source>
        <translation>Lo último que ha hecho no se puede deshacer.</translation>
    </message>
    <message>
        <source>You can use: {known}.</source>
        <translation>Puede usar: {known}.</translation>
    </message>
    <message>
        <source>Your photos are safe. In a terminal, &quot;photoapp doctor&quot; says what can be done.</source>
        <translation>Sus fotos están a salvo. En un terminal, «photoapp doctor» dice qué se puede hacer.</translation>
    </message>
    <message>
        <source>a bracket is not closed; put it in quotation marks if you look for one</source>
        <translation>un paréntesis no está cerrado; póngalo entre comillas si es lo que busca</translation>
    </message>
    <message>
        <source>a date is like 2019, 2019-07, 2019..2021, &quot;last week&quot; or &quot;this month&quot;</source>
        <translation>una fecha es como 2019, 2019-07, 2019..2021, &quot;semana pasada&quot; o &quot;este mes&quot;</translation>
    </message>
    <message>
        <source>a filter has nothing after its colon</source>
        <translation>un filtro no tiene nada después de los dos puntos</translation>
    </message>
    <message>
        <source>a quotation mark is not closed</source>
        <translation>faltan las comillas de cierre</translation>
    </message>
    <message>
        <source>a rating looks like 4 or &gt;=4</source>
        <translation>una valoración es como 4 o &gt;=4</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>no se pueden usar</translation>
    </message>
    <message>
        <source>fits what you asked for</source>
        <translation>cumple lo que ha pedido</translation>
    </message>
    <message>
        <source>in a folder that is not there now</source>
        <translation>en una carpeta que ahora no está</translation>
    </message>
    <message>
        <source>in its description</source>
        <translation>en su descripción</translation>
    </message>
    <message>
        <source>in its file name</source>
        <translation>en su nombre de archivo</translation>
    </message>
    <message>
        <source>in its folder’s name</source>
        <translation>en el nombre de su carpeta</translation>
    </message>
    <message>
        <source>in its keywords</source>
        <translation>en sus palabras clave</translation>
    </message>
    <message>
        <source>in its tags</source>
        <translation>en sus etiquetas</translation>
    </message>
    <message>
        <source>in its title</source>
        <translation>en su título</translation>
    </message>
    <message>
        <source>in the cloud only</source>
        <translation>solo en la nube</translation>
    </message>
    <message>
        <source>is a copy of your picture</source>
        <translation>es una copia de su imagen</translation>
    </message>
    <message>
        <source>is a mirrored copy of your picture</source>
        <translation>es una copia reflejada de su imagen</translation>
    </message>
    <message>
        <source>is your picture</source>
        <translation>es su imagen</translation>
    </message>
    <message>
        <source>it has too many brackets in one another</source>
        <translation>tiene demasiados paréntesis anidados</translation>
    </message>
    <message>
        <source>it has too many parts</source>
        <translation>tiene demasiadas partes</translation>
    </message>
    <message>
        <source>it is longer than 100,000 signs</source>
        <translation>tiene más de 100&#xa0;000 caracteres</translation>
    </message>
    <message>
        <source>looks like your picture</source>
        <translation>se parece a su imagen</translation>
    </message>
    <message>
        <source>looks like your words</source>
        <translation>se parece a sus palabras</translation>
    </message>
    <message>
        <source>near: takes a place or a position, like lisbon, &quot;new york~50km&quot; or 38.7,-9.1~5km</source>
        <translation>near: admite un lugar o una posición, como lisboa, &quot;nueva york~50km&quot; o 38.7,-9.1~5km</translation>
    </message>
    <message>
        <source>no such place is known; try the nearest larger one, or its country</source>
        <translation>no se conoce ese lugar; pruebe con el más cercano que sea mayor, o con su país</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>aún sin examinar</translation>
    </message>
    <message>
        <source>only words can be weighed, not filters or exact words</source>
        <translation>solo se pueden ponderar palabras, no filtros ni palabras exactas</translation>
    </message>
    <message>
        <source>taken at a place so called</source>
        <translation>tomada en un lugar llamado así</translation>
    </message>
    <message>
        <source>{host} does not answer as a place for search models ({detail}).</source>
        <translation>{host} no responde como un sitio de modelos de búsqueda ({detail}).</translation>
    </message>
    <message>
        <source>{host} does not hand out {name}, or has none.</source>
        <translation>{host} no entrega {name}, o no lo tiene.</translation>
    </message>
    <message>
        <source>{host} does not have {name}, or not all of its files.</source>
        <translation>{host} no tiene {name}, o no todos sus archivos.</translation>
    </message>
    <message>
        <source>{name} fails with this picture and does not find it by what it shows.</source>
        <translation>{name} falla con esta imagen y no la encuentra por lo que muestra.</translation>
    </message>
    <message>
        <source>{name} from {host} is not what it should be, so it was thrown away.</source>
        <translation>{name}, de {host}, no es lo que debería, así que se ha descartado.</translation>
    </message>
    <message>
        <source>{name} is built in and stays.</source>
        <translation>{name} está integrado y se queda.</translation>
    </message>
    <message>
        <source>{name} needs its tokenizer from {source}.</source>
        <translation>{name} necesita su tokenizador de {source}.</translation>
    </message>
    <message>
        <source>{name} understands pictures but no words.</source>
        <translation>{name} entiende imágenes, pero no palabras.</translation>
    </message>
    <message>
        <source>{path} and {other} hold the same photos.</source>
        <translation>{path} y {other} contienen las mismas fotos.</translation>
    </message>
    <message>
        <source>{path} is no list of tags ({detail}).</source>
        <translation>{path} no es una lista de etiquetas ({detail}).</translation>
    </message>
    <message>
        <source>{path} is not in the trash any more, so that cannot be undone.</source>
        <translation>{path} ya no está en la papelera, así que no se puede deshacer.</translation>
    </message>
    <message>
        <source>“{name}” cannot be a tag.</source>
        <translation>«{name}» no puede ser una etiqueta.</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a search.</source>
        <translation>«{name}» no puede ser el nombre de una búsqueda.</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of an album.</source>
        <translation>«{name}» no puede ser el nombre de un álbum.</translation>
    </message>
    <message>
        <source>“{name}” has {given} examples and needs {needed}.</source>
        <translation>«{name}» tiene {given} ejemplos y necesita {needed}.</translation>
    </message>
    <message>
        <source>“{what}” has changed since, so it stays as it is.</source>
        <translation>«{what}» ha cambiado desde entonces, así que se queda como está.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>hace %Ln minuto</numerusform>
            <numerusform>hace %Ln minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problema</numerusform>
            <numerusform>%Ln problemas</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Log and settings</source>
        <translation>Registro y ajustes</translation>
    </message>
    <message>
        <source>Not connected. What is known of its {0} stays, and they come back with it.</source>
        <translation>Sin conexión. Lo que se sabe de sus {0} se conserva, y vuelve con la carpeta.</translation>
    </message>
    <message>
        <source>Search models that you got</source>
        <translation>Modelos de búsqueda descargados</translation>
    </message>
    <message>
        <source>Small pictures, for quick browsing</source>
        <translation>Imágenes pequeñas, para ver deprisa</translation>
    </message>
    <message>
        <source>What is known of your photos, tags, albums</source>
        <translation>Lo que se sabe de sus fotos, etiquetas y álbumes</translation>
    </message>
    <message>
        <source>What search has learned, laid out for speed</source>
        <translation>Lo que la búsqueda ha aprendido, ordenado para ir deprisa</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>looked through {0}</source>
        <translation>examinada {0}</translation>
    </message>
    <message>
        <source>made before an update of the program</source>
        <translation>creada antes de actualizar el programa</translation>
    </message>
    <message>
        <source>made before going back to another one</source>
        <translation>creada antes de volver a otra</translation>
    </message>
    <message>
        <source>made by itself</source>
        <translation>creada automáticamente</translation>
    </message>
    <message>
        <source>made by you</source>
        <translation>creada por usted</translation>
    </message>
    <message>
        <source>not looked through yet</source>
        <translation>aún sin examinar</translation>
    </message>
    <message>
        <source>on {0}</source>
        <translation>el {0}</translation>
    </message>
    <message>
        <source>today at {0}</source>
        <translation>hoy a las {0}</translation>
    </message>
    <message>
        <source>watched</source>
        <translation>vigilada</translation>
    </message>
    <message>
        <source>watched in part</source>
        <translation>vigilada en parte</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} a {1}</translation>
    </message>
</context>
<context>
    <name>sidebar</name>
    <message>
        <source>Albums</source>
        <translation>Álbumes</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>Todas las fotos</translation>
    </message>
    <message>
        <source>All suggestions</source>
        <translation>Todas las sugerencias</translation>
    </message>
    <message>
        <source>All {0} tags…</source>
        <translation>Las {0} etiquetas…</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoritos</translation>
    </message>
    <message>
        <source>Fills itself: {0}</source>
        <translation>Se llena solo: {0}</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Ocultas</translation>
    </message>
    <message>
        <source>Hide this section</source>
        <translation>Ocultar esta sección</translation>
    </message>
    <message>
        <source>Its rule names a tag or an album that is gone: {0}</source>
        <translation>Su regla menciona una etiqueta o un álbum que ya no existe: {0}</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>New album</source>
        <translation>Álbum nuevo</translation>
    </message>
    <message>
        <source>New album inside</source>
        <translation>Álbum nuevo dentro</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Carpeta nueva</translation>
    </message>
    <message>
        <source>New folder inside</source>
        <translation>Carpeta nueva dentro</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Etiqueta nueva</translation>
    </message>
    <message>
        <source>New tag inside</source>
        <translation>Etiqueta nueva dentro</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Recently added</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Búsquedas</translation>
    </message>
    <message>
        <source>Show all {0}</source>
        <translation>Mostrar todo ({0})</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Mostrar menos</translation>
    </message>
    <message>
        <source>Show in sidebar</source>
        <translation>Mostrar en la barra lateral</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>Sin etiquetas</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacía</translation>
    </message>
    <message>
        <source>looking through</source>
        <translation>examinando</translation>
    </message>
    <message>
        <source>not allowed to read</source>
        <translation>sin permiso de lectura</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>{0} · learns from your examples</source>
        <translation>{0} · aprende de sus ejemplos</translation>
    </message>
    <message>
        <source>{0}, album that fills itself, {1}</source>
        <translation>{0}, álbum que se llena solo, {1}</translation>
    </message>
    <message>
        <source>{0}, album, {1}</source>
        <translation>{0}, álbum, {1}</translation>
    </message>
    <message>
        <source>{0}, hidden</source>
        <translation>{0}, oculta</translation>
    </message>
    <message>
        <source>{0}, place, {1}</source>
        <translation>{0}, lugar, {1}</translation>
    </message>
    <message>
        <source>{0}, search</source>
        <translation>{0}, búsqueda</translation>
    </message>
    <message>
        <source>{0}, tag that learns from you, {1}</source>
        <translation>{0}, etiqueta que aprende de usted, {1}</translation>
    </message>
    <message>
        <source>{0}, tag, {1}</source>
        <translation>{0}, etiqueta, {1}</translation>
    </message>
    <message>
        <source>{0}, {1} to review</source>
        <translation>{0}, {1} por revisar</translation>
    </message>
</context>
<context>
    <name>tags</name>
    <message>
        <source>, </source>
        <comment>between who suggests a tag</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%Ln example(s)</source>
        <translation>
            <numerusform>%Ln ejemplo</numerusform>
            <numerusform>%Ln ejemplos</numerusform>
        </translation>
    </message>
    <message>
        <source>Has {0}. With {1} more it begins to learn.</source>
        <translation>Tiene {0}. Con {1} más empieza a aprender.</translation>
    </message>
    <message>
        <source>Learns from {0}.</source>
        <translation>Aprende de {0}.</translation>
    </message>
    <message>
        <source>Learns from {0}. {1} more would make it better.</source>
        <translation>Aprende de {0}. Con {1} más mejoraría.</translation>
    </message>
    <message>
        <source>Suggested by {0}, {1} sure</source>
        <translation>Sugerida por {0}, {1} de certeza</translation>
    </message>
    <message>
        <source>a keyword in its file</source>
        <translation>una palabra clave de su archivo</translation>
    </message>
    <message>
        <source>given by you</source>
        <translation>puesta por usted</translation>
    </message>
    <message>
        <source>suggested by {0}</source>
        <translation>sugerida por {0}</translation>
    </message>
    <message>
        <source>suggested by {0}, {1} sure</source>
        <translation>sugerida por {0}, {1} de certeza</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}&#xa0;%</translation>
    </message>
    <message>
        <source>{0}, accepted by you</source>
        <translation>{0}, aceptada por usted</translation>
    </message>
    <message>
        <source>{0}, given without asking</source>
        <translation>{0}, puesta sin preguntar</translation>
    </message>
</context>
<context>
    <name>welcome</name>
    <message numerus="yes">
        <source>{0} and %Ln other folder(s)</source>
        <translation>
            <numerusform>{0} y %Ln carpeta más</numerusform>
            <numerusform>{0} y %Ln carpetas más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>why</name>
    <message>
        <source>likely</source>
        <translation>probable</translation>
    </message>
    <message>
        <source>maybe</source>
        <translation>quizá</translation>
    </message>
    <message>
        <source>{words} {why}</source>
        <translation>{words} {why}</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«{0}»</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln foto</numerusform>
            <numerusform>%Ln fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>the key</comment>
        <translation>Intro</translation>
    </message>
    <message>
        <source>keywords in your files</source>
        <translation>las palabras clave de sus archivos</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>queda menos de un minuto</translation>
    </message>
    <message>
        <source>the label model</source>
        <translation>el modelo de clasificación</translation>
    </message>
    <message>
        <source>the search model</source>
        <translation>el modelo de búsqueda</translation>
    </message>
    <message>
        <source>what looks like its pictures</source>
        <translation>lo que se parece a sus imágenes</translation>
    </message>
    <message>
        <source>you</source>
        <translation>usted</translation>
    </message>
    <message>
        <source>your examples</source>
        <translation>sus ejemplos</translation>
    </message>
    <message>
        <source>{0} KB</source>
        <translation>{0} kB</translation>
    </message>
    <message>
        <source>{0} MP</source>
        <translation>{0} MP</translation>
    </message>
    <message>
        <source>{0} h left</source>
        <translation>quedan {0} h</translation>
    </message>
    <message>
        <source>{0} h {1} min left</source>
        <translation>quedan {0} h {1} min</translation>
    </message>
    <message>
        <source>{0} min left</source>
        <translation>quedan {0} min</translation>
    </message>
</context>
</TS>
